package org.alumnibridge.bench.pipeline;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alumnibridge.bench.report.Report;
import org.alumnibridge.bench.report.Sample;
import org.alumnibridge.e2e.story.Network;
import org.alumnibridge.e2e.story.Stage;

/**
 * How long a change takes through the services: a request filed until its shortlist stands, an expert's profile changed
 * until the shortlist shows it. Durations are taken between the events' own times, written inside the transactions of
 * the change and of the shortlist; what a reader of the topic sees comes beside it. Then our relay beside its peer.
 */
public final class PipelineBench {

    private static final List<String> TOPICS = List.of("alumni.profiles", "requests.lifecycle", "matching.shortlists");

    private final Stage stage;
    private final Size size;
    private final Optional<RelayComparison> relays;

    /**
     * How much to measure.
     *
     * @param changes of profiles, a multiple of 20
     */
    record Size(int filings, int changes, int warmUp, int perSecond) {

        static final Size SMOKE = new Size(3, 40, 20, 20);
        static final Size FULL = new Size(100, 3_000, 1_000, 50);
    }

    private PipelineBench(Stage stage, Size size, Optional<RelayComparison> relays) {
        this.stage = stage;
        this.size = size;
        this.relays = relays;
    }

    /**
     * The figures.
     *
     * @param libraries where Debezium is; without it our relay stands alone
     */
    public static PipelineBench full(Stage stage, Path libraries) {
        return new PipelineBench(
                stage, Size.FULL, Optional.of(new RelayComparison(stage, RelayComparison.Size.FULL, libraries)));
    }

    /** A tiny run, without the relays' turns. */
    public static PipelineBench smoke(Stage stage) {
        return new PipelineBench(stage, Size.SMOKE, Optional.empty());
    }

    /** @param report takes each figure as soon as it is known */
    public void run(Report report) throws SQLException, InterruptedException {
        new Network(stage).build();
        try (TopicWatch watch = new TopicWatch(stage.stack().kafka(), TOPICS)) {
            measureFilings(watch, report);
            measureChanges(watch, report);
        }
        if (relays.isPresent()) {
            relays.get().run(report);
        }
    }

    private void measureFilings(TopicWatch watch, Report report) {
        IntStream.range(0, size.filings()).forEach(i -> fileAndWithdraw());
        List<String> filed = IntStream.range(0, size.filings())
                .mapToObj(i -> fileAndWithdraw())
                .toList();
        Visibility seen = new Visibility(watch.seen());
        report.add(
                "filed -> shortlist",
                "stored by matching-service",
                new Sample(seen.ofFilings(filed, (cause, effect) -> effect.writtenAfter(cause))));
        report.add(
                "filed -> shortlist",
                "read from the topic",
                new Sample(seen.ofFilings(filed, (cause, effect) -> effect.seenAfter(cause))));
    }

    private void measureChanges(TopicWatch watch, Report report) {
        try (Experts experts = new Experts(stage)) {
            experts.change(size.warmUp(), size.perSecond(), watch);
            Visibility seen = experts.change(size.changes(), size.perSecond(), watch);
            String what = "profile changed -> in shortlist, %d/s".formatted(size.perSecond());
            report.add(what, "published by alumni-service", new Sample(experts.published(seen)));
            report.add(what, "stored by matching-service", new Sample(experts.stored(seen)));
            report.add(what, "published by matching-service", new Sample(experts.publishedAsShortlist(seen)));
            report.add(what, "read from the topic", new Sample(experts.read(seen)));
        }
    }

    private String fileAndWithdraw() {
        String request = Experts.file(stage);
        Experts.withdraw(stage, request);
        return request;
    }
}
