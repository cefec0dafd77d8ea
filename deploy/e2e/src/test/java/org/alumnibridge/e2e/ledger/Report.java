package org.alumnibridge.e2e.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;

/** What a ledger says at its end: the figures, and of each difference what happened around it. */
final class Report {

    private static final int MOST_TOLD = 20;
    private static final int MOST_LINES = 200;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final LedgerSettings settings;
    private final Ledger ledger;
    private final Map<String, Long> phases = new java.util.LinkedHashMap<>();
    private String phase = "";
    private long phaseBegan = System.nanoTime();
    private int eventsRepeated;
    private int mails;
    private int mailsRepeated;

    Report(LedgerSettings settings, Ledger ledger) {
        this.settings = settings;
        this.ledger = ledger;
    }

    void began(String next) {
        endPhase();
        phase = next;
        out.println("Kill ledger: " + next);
    }

    void counted(int events, int all, int repeated) {
        this.eventsRepeated = events;
        this.mails = all;
        this.mailsRepeated = repeated;
    }

    void print(Killer killer, List<Difference> differences) {
        endPhase();
        Map<Difference.Kind, Long> kinds = differences.stream()
                .collect(Collectors.groupingBy(
                        Difference::kind, () -> new EnumMap<>(Difference.Kind.class), Collectors.counting()));
        out.println();
        out.println("Kill ledger, seed " + settings.seed() + " (-Dledger.seed)");
        out.println("  calls " + ledger.calls() + ", acknowledged writes " + ledger.writes() + ", without any answer "
                + ledger.unanswered());
        out.println("  writes    " + byAct());
        out.println("  in doubt  " + new TreeMap<>(ledger.doubts()));
        out.println("  refused   " + new TreeMap<>(ledger.refusals()));
        long kills = killer.readyAfterMillis().values().stream()
                .mapToLong(Collection::size)
                .sum();
        out.println("  kills     " + kills + "; ready after, in ms (goal 30000): " + killer.readyAfterMillis());
        out.println("  lost " + kinds.getOrDefault(Difference.Kind.LOST, 0L) + ", doubled "
                + kinds.getOrDefault(Difference.Kind.DOUBLED, 0L) + ", disagreeing "
                + kinds.getOrDefault(Difference.Kind.DISAGREES, 0L));
        out.println("  events repeated with their id " + eventsRepeated + "; mails " + mails + ", repeated "
                + mailsRepeated);
        out.println("  time in s " + phases);
        tell(differences);
    }

    /** The stack's logs go with the stack. */
    void keepLogs(LocalStack stack) {
        Path kept = Path.of("target", settings.name()).toAbsolutePath();
        try {
            Files.createDirectories(kept);
            for (String component : Components.ALL) {
                Files.copy(stack.log(component), kept.resolve(component + ".log"));
            }
            out.println("  logs      " + kept);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void tell(List<Difference> differences) {
        differences.stream().limit(MOST_TOLD).forEach(difference -> out.println("  ! " + difference));
        if (!differences.isEmpty()) {
            List<String> about =
                    differences.stream().limit(MOST_TOLD).map(Difference::about).toList();
            ledger.timelineOf(about).stream().limit(MOST_LINES).forEach(line -> out.println("    " + line));
        }
    }

    private Map<Act, Long> byAct() {
        return ledger.entries().stream()
                .map(Ledger.Entry::act)
                .collect(Collectors.groupingBy(
                        Function.identity(), () -> new EnumMap<>(Act.class), Collectors.counting()));
    }

    private void endPhase() {
        long now = System.nanoTime();
        if (!phase.isEmpty()) {
            phases.put(phase, Duration.ofNanos(now - phaseBegan).toSeconds());
        }
        phaseBegan = now;
    }
}
