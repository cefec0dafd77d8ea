package org.alumnibridge.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All figures that stand in a directory of results, on one page for people. */
public final class ResultsPage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path results;

    /** @param results directory with one file for each benchmark; the page is written beside it */
    public ResultsPage(Path results) {
        this.results = results;
    }

    public void write() {
        try (Stream<Path> files = Files.list(results)) {
            List<Path> reports = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            StringBuilder page = new StringBuilder("# What the benchmarks came to\n");
            page.append("\nWritten by `deploy/bench/run`; one section for each file in `results`.\n");
            for (Path report : reports) {
                page.append(section(JSON.readTree(report.toFile())));
            }
            Files.writeString(results.resolveSibling("RESULTS.md"), page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String section(JsonNode report) {
        return "\n## %s\n\n%s, %s\n\n%s\n%s"
                .formatted(
                        report.path("name").asText(),
                        report.path("when").asText(),
                        report.path("machine").asText(),
                        table("| case | subject | figure | value | unit |\n|---|---|---|---:|---|", report, "cases"),
                        table("| against | figure | value | goal |\n|---|---|---:|---|", report, "ratios"));
    }

    private static String table(String head, JsonNode report, String rows) {
        return StreamSupport.stream(report.path(rows).spliterator(), false)
                .map(ResultsPage::row)
                .collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    private static String row(JsonNode figure) {
        return StreamSupport.stream(figure.spliterator(), false)
                .map(value -> value.isNumber() ? String.format(Locale.ROOT, "%.2f", value.asDouble()) : value.asText())
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
