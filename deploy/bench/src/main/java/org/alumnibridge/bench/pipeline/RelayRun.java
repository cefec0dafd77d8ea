package org.alumnibridge.bench.pipeline;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.alumnibridge.bench.relay.CpuTimes;
import org.alumnibridge.bench.relay.Relay;
import org.alumnibridge.bench.relay.Relays;
import org.alumnibridge.bench.relay.StrangersChanges;
import org.alumnibridge.e2e.story.Stage;

/** One turn of one relay. */
final class RelayRun {

    private static final List<String> WATCHED = List.of("alumni.profiles", "matching.shortlists");
    private static final int PER_TRANSACTION = 500;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Stage stage;
    private final Relays relays;
    private final Experts experts;

    /**
     * What one turn came to.
     *
     * @param visible the experts' changes, empty without a relay
     * @param cpu processor time by process
     * @param published changes per second until the last was in the topic
     * @param shown changes per second until the one behind the last was in a shortlist
     */
    record Result(Visibility visible, Experts experts, int changes, CpuTimes cpu, double published, double shown) {}

    RelayRun(Stage stage, Relays relays, Experts experts) {
        this.stage = stage;
        this.relays = relays;
        this.experts = experts;
    }

    /** Leaves the relay at work. */
    void warmUp(Relay relay, int rate, int expertsPerSecond, int seconds) throws SQLException, InterruptedException {
        relays.outbox().empty();
        relay.start();
        load(relay, rate, expertsPerSecond, seconds);
    }

    /** Stops the relay that {@link #warmUp} has started. */
    Result atPace(Relay relay, int rate, int expertsPerSecond, int seconds) throws SQLException, InterruptedException {
        try (TopicWatch watch = new TopicWatch(stage.stack().kafka(), WATCHED)) {
            CpuTimes before = relays.cpu();
            int expertChanges = load(relay, rate, expertsPerSecond, seconds);
            Visibility visible =
                    relay.publishes() ? experts.settled(expertChanges, watch, 0) : new Visibility(List.of());
            CpuTimes cpu = relays.cpu().since(before);
            relay.stop();
            return new Result(visible, experts, rate * seconds, cpu, 0, 0);
        }
    }

    /** A quarter as warm-up, then all. */
    Result inBulk(Relay relay, int changes) throws SQLException, InterruptedException {
        relays.outbox().empty();
        relay.start();
        try (TopicCount topic = new TopicCount(stage.stack().kafka(), "alumni.profiles");
                TopicWatch watch = new TopicWatch(stage.stack().kafka(), List.of("matching.shortlists"));
                StrangersChanges strangers = new StrangersChanges(relays.outbox(), relay)) {
            strangers.inBulk(changes / 4, PER_TRANSACTION);
            if (relay.publishes()) {
                topic.await(changes / 4, LIMIT);
            }
            CpuTimes before = relays.cpu();
            long start = System.nanoTime();
            CompletableFuture<Long> last = relay.publishes()
                    ? CompletableFuture.supplyAsync(() -> topic.await(changes, LIMIT))
                    : CompletableFuture.completedFuture(start);
            strangers.inBulk(changes, PER_TRANSACTION);
            long shown = relay.publishes() ? experts.showOneMore(watch, LIMIT) : start;
            double published = perSecond(changes, last.join() - start);
            CpuTimes cpu = relays.cpu().since(before);
            experts.bringBack(watch, relay.publishes(), LIMIT);
            relay.stop();
            return new Result(
                    new Visibility(List.of()), experts, changes, cpu, published, perSecond(changes, shown - start));
        }
    }

    /** @return changes of the experts among them, an even number for each */
    private int load(Relay relay, int rate, int expertsPerSecond, int seconds)
            throws SQLException, InterruptedException {
        int round = 2 * experts.number();
        int expertChanges = Math.max(round, expertsPerSecond * seconds / round * round);
        CompletableFuture<Void> changing =
                CompletableFuture.runAsync(() -> experts.change(expertChanges, expertsPerSecond));
        try (StrangersChanges strangers = new StrangersChanges(relays.outbox(), relay)) {
            int strangersPerSecond = rate - expertsPerSecond;
            strangers.atPace(strangersPerSecond * seconds, strangersPerSecond);
        }
        changing.join();
        return expertChanges;
    }

    private static double perSecond(int changes, long nanos) {
        return changes * 1e9 / nanos;
    }
}
