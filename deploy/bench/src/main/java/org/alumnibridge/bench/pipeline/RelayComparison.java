package org.alumnibridge.bench.pipeline;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alumnibridge.bench.relay.Relay;
import org.alumnibridge.bench.relay.Relays;
import org.alumnibridge.bench.report.Report;
import org.alumnibridge.e2e.story.Stage;

/**
 * Our relay and Debezium in turn, A-B-B-A, under the same load: experts who pause and come back through the API, while
 * strangers' changes are written beside them; then strangers' changes in bulk, as imports make them. Runs without any
 * relay tell what the writing alone costs.
 */
final class RelayComparison {

    private final Stage stage;
    private final Size size;
    private final Path libraries;

    /**
     * How much to measure.
     *
     * @param rate changes per second in all, those of the experts included
     * @param expertsPerSecond through the API
     * @param bulk changes written 500 a transaction
     */
    record Size(int rate, int expertsPerSecond, int warmUpSeconds, int seconds, int bulk) {

        static final Size SMOKE = new Size(100, 20, 1, 2, 2_000);
        static final Size FULL = new Size(500, 25, 10, 20, 60_000);
    }

    /** @param libraries where Debezium is; without it our relay stands alone */
    RelayComparison(Stage stage, Size size, Path libraries) {
        this.stage = stage;
        this.size = size;
        this.libraries = libraries;
    }

    void run(Report report) throws SQLException, InterruptedException {
        try (Experts experts = new Experts(stage);
                Relays relays = new Relays(stage.stack(), libraries)) {
            RelayRun run = new RelayRun(stage, relays, experts);
            atPace(run, relays).reportPace(report);
            inBulk(run, relays).reportBulk(report);
        }
    }

    private RelayFigures atPace(RelayRun run, Relays relays) throws SQLException, InterruptedException {
        RelayFigures figures = new RelayFigures("%d changes/s".formatted(size.rate()));
        for (Relay relay : turns(relays)) {
            run.warmUp(relay, size.rate(), size.expertsPerSecond(), size.warmUpSeconds());
            figures.add(relay, run.atPace(relay, size.rate(), size.expertsPerSecond(), size.seconds()));
        }
        return figures;
    }

    private RelayFigures inBulk(RelayRun run, Relays relays) throws SQLException, InterruptedException {
        RelayFigures figures = new RelayFigures("bulk, 500 a transaction");
        for (Relay relay : turns(relays)) {
            figures.add(relay, run.inBulk(relay, size.bulk()));
        }
        return figures;
    }

    private static List<Relay> turns(Relays relays) {
        Relay own = relays.own();
        Optional<Relay> peer = relays.peer();
        List<Relay> turns = new ArrayList<>(List.of(relays.none(), own));
        peer.ifPresent(debezium -> turns.addAll(List.of(debezium, debezium, own)));
        return turns;
    }
}
