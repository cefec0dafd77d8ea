package org.alumnibridge.bench.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.alumnibridge.bench.relay.Relay;
import org.alumnibridge.bench.report.Report;
import org.alumnibridge.bench.report.Sample;

/** What the turns of one case came to, by relay. */
final class RelayFigures {

    private static final String OWN = "own relay";
    private static final String PEER = "Debezium";
    private static final String NONE = "no relay";
    /** Where a relay's work shows: its own process, and what it asks of the database. */
    private static final List<String> RELAYING = List.of("alumni-service", "postgres", "debezium");

    private final String what;
    private final Map<String, List<RelayRun.Result>> turns = new LinkedHashMap<>();

    RelayFigures(String what) {
        this.what = what;
    }

    void add(Relay relay, RelayRun.Result turn) {
        turns.computeIfAbsent(relay.name(), any -> new ArrayList<>()).add(turn);
    }

    /** Latencies of both turns together; processor time beyond that of the writing alone. */
    void reportPace(Report report) {
        publishing().forEach(relay -> reportLatencies(report, relay));
        publishing().forEach(relay -> reportCost(report, relay));
        if (turns.containsKey(PEER)) {
            report.ratio(
                    PEER,
                    "p50 " + what,
                    stored(OWN).percentile(0.5) / stored(PEER).percentile(0.5),
                    "<= 1");
            report.ratio(
                    PEER,
                    "p99 " + what,
                    stored(OWN).percentile(0.99) / stored(PEER).percentile(0.99),
                    "<= 1");
            report.ratio(PEER, "cpu per change, " + what, cost(OWN) / cost(PEER), "<= 1");
        }
        report.goal("p50 " + what + ", own relay, ms", stored(OWN).percentile(0.5), "<= 3");
        report.goal("p99 " + what + ", own relay, ms", stored(OWN).percentile(0.99), "<= 25");
    }

    void reportBulk(Report report) {
        for (String relay : publishing().toList()) {
            report.figure(what, relay + ": in the topic", "rate", mean(relay, RelayRun.Result::published), "1/s");
            report.figure(what, relay + ": in a shortlist", "rate", mean(relay, RelayRun.Result::shown), "1/s");
            reportCost(report, relay);
        }
        report.goal("changes/s " + what + ", own relay", mean(OWN, RelayRun.Result::shown), ">= 15000");
        if (turns.containsKey(PEER)) {
            double ratio = mean(OWN, RelayRun.Result::shown) / mean(PEER, RelayRun.Result::shown);
            report.ratio(PEER, "changes/s " + what, ratio, ">= 1");
        }
    }

    private void reportLatencies(Report report, String relay) {
        List<RelayRun.Result> results = turns.get(relay);
        report.add(what, relay + ": in the topic", sample(results, turn -> turn.experts()
                .published(turn.visible())));
        report.add(what, relay + ": in a stored shortlist", stored(relay));
    }

    private void reportCost(Report report, String relay) {
        report.figure(what, relay, "cpu", cost(relay), "us/change");
        for (String process : List.of("alumni-service", "postgres", "debezium", "kafka", "matching-service")) {
            report.figure(what, relay + ": " + process, "cpu", costIn(relay, process), "us/change");
        }
    }

    private Stream<String> publishing() {
        return Stream.of(OWN, PEER).filter(turns::containsKey);
    }

    private Sample stored(String relay) {
        return sample(turns.get(relay), turn -> turn.experts().stored(turn.visible()));
    }

    private static Sample sample(List<RelayRun.Result> results, Function<RelayRun.Result, List<Double>> durations) {
        return new Sample(results.stream().map(durations).flatMap(List::stream).toList());
    }

    /** Microseconds per change beyond what the writing alone costs. */
    private double cost(String relay) {
        return RELAYING.stream().mapToDouble(process -> costIn(relay, process)).sum();
    }

    private double costIn(String relay, String process) {
        return mean(relay, turn -> perChange(turn, process)) - mean(NONE, turn -> perChange(turn, process));
    }

    private static double perChange(RelayRun.Result turn, String process) {
        return turn.cpu().microseconds().getOrDefault(process, 0L) / (double) turn.changes();
    }

    private double mean(String relay, ToDoubleFunction<RelayRun.Result> figure) {
        return turns.get(relay).stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
