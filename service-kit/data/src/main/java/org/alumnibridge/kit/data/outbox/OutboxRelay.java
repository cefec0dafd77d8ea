package org.alumnibridge.kit.data.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.alumnibridge.kit.data.idempotency.ExpiredAnswers;
import org.jboss.logging.Logger;

/**
 * Carries events from the outbox to Kafka, in order, from one replica at a time. One thread, one loop: hold the lease,
 * publish what waits, mark it, wait for the bell. Whatever fails is tried again; a row leaves only when the broker has
 * acknowledged it.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration HOUSEKEEPING = Duration.ofMinutes(1);

    private final RelayLease lease;
    private final OutboxStore store;
    private final EventPublisher publisher;
    private final RelaySignal signal;
    private final ExpiredAnswers expiredAnswers;
    private final OutboxConfig config;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private Instant nextHousekeeping = Instant.MIN;
    private volatile boolean stopping;

    OutboxRelay(
            RelayLease lease,
            OutboxStore store,
            EventPublisher publisher,
            RelaySignal signal,
            ExpiredAnswers expiredAnswers,
            OutboxConfig config,
            Clock clock) {
        this.lease = lease;
        this.store = store;
        this.publisher = publisher;
        this.signal = signal;
        this.expiredAnswers = expiredAnswers;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(5_000);
    }

    private void run() {
        while (!stopping) {
            try {
                turn();
            } catch (InterruptedException stop) {
                stopping = true;
            } catch (Exception | Error failure) {
                LOG.warnf("The relay starts over after: %s", failure);
                publisher.close();
                pause();
            }
        }
        handOver();
    }

    private void turn() throws SQLException, ExecutionException, InterruptedException {
        boolean active = lease.holds();
        signal.setActiveHere(active);
        if (!active) {
            publisher.close();
            signal.await(config.leaseTime().dividedBy(8));
            return;
        }
        if (publishWaiting() == 0) {
            keepHouse();
            signal.await(config.pollInterval());
        }
    }

    private int publishWaiting() throws SQLException, ExecutionException, InterruptedException {
        List<OutboxStore.Waiting> events = store.waiting(config.batchSize());
        if (!events.isEmpty()) {
            publisher.publish(events);
            store.markPublished(events);
        }
        return events.size();
    }

    private void keepHouse() throws SQLException {
        Instant now = clock.instant();
        if (now.isAfter(nextHousekeeping)) {
            store.forgetPublishedBefore(config.retention());
            expiredAnswers.forget();
            nextHousekeeping = now.plus(HOUSEKEEPING);
        }
    }

    private void pause() {
        try {
            signal.await(AFTER_FAILURE);
        } catch (InterruptedException stop) {
            stopping = true;
        }
    }

    private void handOver() {
        publisher.close();
        try {
            lease.release();
        } catch (SQLException failure) {
            LOG.debugf("The lease will expire by itself: %s", failure);
        }
    }
}
