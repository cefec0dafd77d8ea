package org.alumnibridge.matching.shortlist;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alumnibridge.matching.demand.Demand;
import org.alumnibridge.matching.feed.FeedListener;
import org.jboss.logging.Logger;

/**
 * Keeps a published shortlist for every request that looks for experts, as long as this replica has its partition: at
 * once when a request comes or changes, and at most every {@value #ROUND_MILLIS} ms for all of them when the pool
 * changes. Published is only what differs in its top from what was published last; the end of a request takes its
 * shortlist away. All work is done by one thread, so that a request's shortlists go out in order; what fails is tried
 * again from what the database says.
 */
@ApplicationScoped
class KeepingShortlists implements FeedListener {

    /** Candidates in a published shortlist. */
    static final int TOP = 10;

    private static final Logger LOG = Logger.getLogger(KeepingShortlists.class);
    private static final long ROUND_MILLIS = 50;
    private static final long AFTER_FAILURE_MILLIS = 1_000;

    private final Demand demand;
    private final Shortlists shortlists;
    private final ShortlistStore store;
    private final ShortlistPublisher publisher;
    private final PartitionShare share;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(KeepingShortlists::name);
    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean changesDue = new AtomicBoolean();
    private final AtomicBoolean roundDue = new AtomicBoolean();
    private volatile boolean started;
    private volatile long lastRound = System.nanoTime();
    /** What was stored last, by request. Only the thread touches it. */
    private Map<UUID, ShortlistStore.Stored> stored = new HashMap<>();

    KeepingShortlists(
            Demand demand,
            Shortlists shortlists,
            ShortlistStore store,
            ShortlistPublisher publisher,
            PartitionShare share) {
        this.demand = demand;
        this.shortlists = shortlists;
        this.store = store;
        this.publisher = publisher;
        this.share = share;
    }

    @Override
    public void requestChanged(UUID request) {
        if (started) {
            changed.add(request);
            if (changesDue.compareAndSet(false, true)) {
                thread.execute(() -> safely(this::refreshChanged));
            }
        }
    }

    @Override
    public void expertsChanged() {
        if (started && roundDue.compareAndSet(false, true)) {
            long since = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastRound);
            thread.schedule(() -> safely(this::round), Math.max(0, ROUND_MILLIS - since), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void caughtUp() {
        started = true;
        share.join(() -> thread.execute(() -> safely(this::startOver)));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(5, TimeUnit.SECONDS);
    }

    private void refreshChanged() throws Exception {
        changesDue.set(false);
        Set<UUID> now = new HashSet<>(changed);
        changed.removeAll(now);
        refresh(now);
    }

    private void round() throws Exception {
        roundDue.set(false);
        lastRound = System.nanoTime();
        Set<UUID> all = new HashSet<>(stored.keySet());
        demand.looking().forEach(request -> all.add(request.id()));
        refresh(all);
    }

    private void startOver() throws Exception {
        stored = store.all();
        round();
    }

    private void refresh(Set<UUID> requests) throws Exception {
        Refresh refresh = new Refresh(stored, shortlists);
        for (UUID id : requests) {
            if (demand.partitionOf(id).filter(share::owns).isPresent()) {
                refresh.look(id, demand.find(id));
            }
        }
        publish(refresh);
        withdraw(refresh);
    }

    private void publish(Refresh refresh) throws Exception {
        if (refresh.due().isEmpty()) {
            return;
        }
        store.save(refresh.due());
        publisher.publish(refresh.due());
        store.markPublished(refresh.due());
        refresh.due()
                .forEach(event ->
                        stored.put(event.shortlist().id(), new ShortlistStore.Stored(event.id(), event.top(), true)));
    }

    private void withdraw(Refresh refresh) throws Exception {
        if (refresh.ended().isEmpty()) {
            return;
        }
        publisher.withdraw(refresh.ended());
        store.forget(refresh.ended());
        stored.keySet().removeAll(refresh.ended());
    }

    private interface Step {
        void run() throws Exception;
    }

    private void safely(Step step) {
        try {
            step.run();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            LOG.warnf("Shortlists are tried again after: %s", failure);
            thread.schedule(() -> safely(this::startOver), AFTER_FAILURE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static Thread name(Runnable work) {
        Thread thread = new Thread(work, "shortlists");
        thread.setDaemon(true);
        return thread;
    }
}
