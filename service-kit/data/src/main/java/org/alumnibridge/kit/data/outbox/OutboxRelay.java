package org.alumnibridge.kit.data.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.alumnibridge.kit.data.metrics.RelayPulse;
import org.jboss.logging.Logger;

/**
 * Carries events from the outbox to Kafka, in order, from one replica at a time. One thread, one loop: hold the lease,
 * fence the relay before, send what waits, commit now and then, mark what was committed, wait for the bell. Whatever fails
 * is tried again from the first row that is not marked, so readers may see a stretch of events twice, never a gap.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
    private static final int LOOKS_PER_LEASE = 10;

    private final RelayLease lease;
    private final OutboxStore store;
    private final EventPublisher publisher;
    private final RelayConnection connection;
    private final RelayHeartbeat heartbeat;
    private final RelayBell bell;
    private final OutboxConfig config;
    private final RelayPulse pulse;
    private final SentRows sent;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopping;

    OutboxRelay(
            RelayLease lease,
            OutboxStore store,
            EventPublisher publisher,
            RelayConnection connection,
            RelayHeartbeat heartbeat,
            RelayBell bell,
            OutboxConfig config,
            RelayPulse pulse) {
        this.lease = lease;
        this.store = store;
        this.publisher = publisher;
        this.connection = connection;
        this.heartbeat = heartbeat;
        this.bell = bell;
        this.config = config;
        this.pulse = pulse;
        this.sent = new SentRows(config.commitInterval());
    }

    void start(@Observes StartupEvent start) {
        heartbeat.start();
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        bell.ring();
        thread.join(5_000);
        thread.interrupt();
        heartbeat.stop();
    }

    private void run() {
        while (!stopping) {
            try {
                turn();
            } catch (InterruptedException stop) {
                stopping = true;
            } catch (Exception | Error failure) {
                LOG.warnf("The relay starts over after: %s", failure);
                startOver();
                rest(AFTER_FAILURE);
            }
        }
        handOver();
    }

    private void turn() throws SQLException, ExecutionException, InterruptedException {
        pulse.turn();
        boolean active = lease.holds();
        pulse.lease(active);
        bell.setActiveHere(active);
        if (!active) {
            giveUpSending();
            rest(config.leaseTime().dividedBy(LOOKS_PER_LEASE));
            return;
        }
        if (!publish()) {
            bell.await(sent.isEmpty() ? config.pollInterval() : sent.quiet());
        }
    }

    /** @return whether there was anything to do */
    private boolean publish() throws SQLException, ExecutionException, InterruptedException {
        heartbeat.working();
        try {
            publisher.open();
            boolean some = sendWaiting();
            boolean due = sent.isDue();
            if (due) {
                settle();
            }
            return some || due;
        } finally {
            heartbeat.done();
        }
    }

    private boolean sendWaiting() throws SQLException, ExecutionException, InterruptedException {
        List<OutboxStore.Waiting> events = store.waiting(lease.holder(), sent.seqs(), config.batchSize());
        if (events.isEmpty()) {
            return false;
        }
        publisher.send(events);
        events.forEach(event -> pulse.published(event.createdAt()));
        sent.add(events);
        return true;
    }

    private void settle() throws SQLException {
        publisher.commit();
        if (!store.markPublished(lease.holder(), sent.seqs())) {
            throw new IllegalStateException("another relay took over, or rows were erased before they were marked");
        }
        sent.clear();
    }

    private void giveUpSending() {
        sent.clear();
        publisher.close();
    }

    /** Another replica may have more luck: with the lease free it takes over at its next look. */
    private void startOver() {
        pulse.stopped();
        bell.setActiveHere(false);
        try {
            giveUpSending();
            lease.release();
        } catch (Exception | Error failure) {
            LOG.debugf("The lease will expire by itself: %s", failure);
        }
        connection.giveUp();
    }

    /** Whatever the bell says. */
    private void rest(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stop) {
            stopping = true;
        }
    }

    private void handOver() {
        try {
            if (!sent.isEmpty()) {
                settle();
            }
        } catch (Exception failure) {
            LOG.debugf("The next relay publishes again: %s", failure);
        }
        startOver();
    }
}
