package org.alumnibridge.bench.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The figures of one benchmark, for people and for programs. */
public final class Report {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final Set<String> SAMPLE = Set.of("n", "p50", "p99", "max");

    private final String name;
    private final List<Case> cases = new ArrayList<>();
    private final List<Ratio> ratios = new ArrayList<>();

    /** One figure of one subject. */
    public record Case(@JsonProperty("case") String what, String subject, String metric, double value, String unit) {}

    /** A figure beside its goal, such as {@code <= 3}. */
    public record Ratio(String against, String metric, double value, String goal) {}

    private record Content(String name, String when, String machine, List<Case> cases, List<Ratio> ratios) {}

    public Report(String name) {
        this.name = name;
    }

    /** Number, median, 99th percentile and longest of a sample. */
    public void add(String what, String subject, Sample sample) {
        cases.add(new Case(what, subject, "n", sample.size(), "1"));
        cases.add(new Case(what, subject, "p50", rounded(sample.percentile(0.5)), "ms"));
        cases.add(new Case(what, subject, "p99", rounded(sample.percentile(0.99)), "ms"));
        cases.add(new Case(what, subject, "max", rounded(sample.percentile(1)), "ms"));
    }

    /** One figure that is no sample. */
    public void figure(String what, String subject, String metric, double value, String unit) {
        cases.add(new Case(what, subject, metric, rounded(value), unit));
    }

    /** How many times the peer's figure ours is. */
    public void ratio(String peer, String metric, double value, String goal) {
        ratios.add(new Ratio(peer, metric, rounded(value), goal));
    }

    public void goal(String metric, double value, String goal) {
        ratios.add(new Ratio("goal", metric, rounded(value), goal));
    }

    public List<Case> cases() {
        return List.copyOf(cases);
    }

    /** Writes {@code <name>.json} into the directory. */
    public void write(Path directory) {
        try {
            Files.createDirectories(directory);
            String when = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            JSON.writeValue(
                    directory.resolve(name + ".json").toFile(), new Content(name, when, machine(), cases, ratios));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One line a case, aligned. */
    public String table() {
        StringBuilder table = new StringBuilder();
        cases.stream()
                .filter(figure -> figure.metric().equals("p50"))
                .forEach(figure -> table.append(line(figure.what(), figure.subject())));
        cases.stream()
                .filter(figure -> !SAMPLE.contains(figure.metric()))
                .forEach(figure -> table.append(String.format(
                        Locale.ROOT,
                        "%-36s %-40s %-8s %10.1f %s%n",
                        figure.what(),
                        figure.subject(),
                        figure.metric(),
                        figure.value(),
                        figure.unit())));
        ratios.forEach(ratio -> table.append(String.format(
                Locale.ROOT,
                "%-9s %-68s %10.2f  goal %s%n",
                ratio.against(),
                ratio.metric(),
                ratio.value(),
                ratio.goal())));
        return table.toString();
    }

    private String line(String what, String subject) {
        return String.format(
                Locale.ROOT,
                "%-36s %-40s n %6.0f  p50 %8.2f  p99 %8.2f  max %8.2f ms%n",
                what,
                subject,
                value(what, subject, "n"),
                value(what, subject, "p50"),
                value(what, subject, "p99"),
                value(what, subject, "max"));
    }

    private double value(String what, String subject, String metric) {
        return cases.stream()
                .filter(figure -> figure.what().equals(what)
                        && figure.subject().equals(subject)
                        && figure.metric().equals(metric))
                .mapToDouble(Case::value)
                .findFirst()
                .orElseThrow();
    }

    private static String machine() {
        return "%s %s, %d cores, Java %s"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version());
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
