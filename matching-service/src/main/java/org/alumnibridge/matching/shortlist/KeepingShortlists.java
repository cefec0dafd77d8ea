package org.alumnibridge.matching.shortlist;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.alumnibridge.matching.demand.Demand;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.feed.FeedListener;
import org.alumnibridge.matching.feed.States;
import org.alumnibridge.matching.ranking.MatchingSnapshot;
import org.alumnibridge.matching.ranking.SnapshotDifference;
import org.alumnibridge.matching.ranking.Snapshots;

/**
 * Keeps a published shortlist for every request that looks for experts, as long as this replica holds its partition. A
 * round compares what is in memory now with what the last round saw, ranks again what the difference may touch, and
 * stores and publishes what differs in its top. Rounds start at once when something was applied, at each change of the
 * day, and when partitions come or go. When a request looks no more its shortlist is withdrawn. After a failure
 * everything is taken over anew from what the database says.
 */
@ApplicationScoped
class KeepingShortlists implements FeedListener {

    /** Candidates in a published shortlist. */
    static final int TOP = 10;

    private static final long DAY_IS_LOOKED_AT_MILLIS = 500;
    /** The clocks of two replicas differ by less. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    /** What a round saw. */
    private record Seen(MatchingSnapshot snapshot, States<Request> requests) {}

    private final Demand demand;
    private final Snapshots snapshots;
    private final Shortlists shortlists;
    private final Holdings holdings;
    private final PartitionShare share;
    private final Instant startedAt;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(KeepingShortlists::name);
    private final Rounds rounds = new Rounds(thread, this::round);
    private final AtomicBoolean started = new AtomicBoolean();
    /** By the last round; null when everything is to be looked at. Only the thread touches it. */
    private Seen seen;

    KeepingShortlists(
            Demand demand,
            Snapshots snapshots,
            Shortlists shortlists,
            Holdings holdings,
            PartitionShare share,
            Clock clock) {
        this.demand = demand;
        this.snapshots = snapshots;
        this.shortlists = shortlists;
        this.holdings = holdings;
        this.share = share;
        this.startedAt = clock.instant();
    }

    @Override
    public void changed() {
        if (started.get()) {
            rounds.wake();
        }
    }

    @Override
    public void caughtUp() {
        if (started.compareAndSet(false, true)) {
            share.join(rounds::wake);
            thread.scheduleWithFixedDelay(
                    this::wakeOnAnotherDay, DAY_IS_LOOKED_AT_MILLIS, DAY_IS_LOOKED_AT_MILLIS, TimeUnit.MILLISECONDS);
        }
        rounds.wake();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(5, TimeUnit.SECONDS);
    }

    private void wakeOnAnotherDay() {
        if (seen != null && !seen.snapshot().today().equals(snapshots.today())) {
            rounds.wake();
        }
    }

    private void round() throws SQLException {
        Seen before = seen;
        // Whatever ends this round early, the next one looks at everything.
        seen = null;
        try {
            Set<Integer> taken = holdings.follow(share.assigned());
            Seen now = new Seen(snapshots.present(), demand.snapshot());
            refresh(before == null ? everything(now) : affected(before, now, taken), now);
            seen = now;
        } finally {
            if (seen == null) {
                holdings.letGo();
            }
        }
    }

    private void refresh(Stream<UUID> requests, Seen now) throws SQLException {
        Refresh refresh = new Refresh(holdings.stored(), shortlists, now.snapshot());
        Set<UUID> ours = new HashSet<>();
        requests.filter(holdings::holds).filter(this::isKnown).forEach(ours::add);
        ours.forEach(id -> refresh.look(id, Optional.ofNullable(now.requests().get(id))));
        holdings.keep(refresh.due());
        holdings.withdraw(refresh.over());
    }

    private Stream<UUID> everything(Seen now) {
        return Stream.concat(holdings.stored().keySet().stream(), now.requests().keySet().stream());
    }

    private Stream<UUID> affected(Seen before, Seen now, Set<Integer> taken) {
        SnapshotDifference difference = SnapshotDifference.between(before.snapshot(), now.snapshot());
        Stream<UUID> touched = now.requests().values().stream()
                .filter(Request::looksForExperts)
                .filter(difference::mayTouch)
                .map(Request::id);
        Stream<UUID> changed = States.differing(before.requests(), now.requests()).stream();
        Stream<UUID> ofTaken = taken.isEmpty() ? Stream.of() : everything(now);
        return Stream.of(touched, changed, ofTaken).flatMap(all -> all);
    }

    /**
     * A row of a request that the topic does not know is left over from a lost one, unless it is younger than this
     * replica: then another one has read further.
     */
    private boolean isKnown(UUID request) {
        return demand.partitionOf(request).isPresent()
                || holdings.stored().get(request).computedAt().isBefore(startedAt.minus(CLOCKS_DIFFER));
    }

    private static Thread name(Runnable work) {
        Thread thread = new Thread(work, "shortlists");
        thread.setDaemon(true);
        return thread;
    }
}
