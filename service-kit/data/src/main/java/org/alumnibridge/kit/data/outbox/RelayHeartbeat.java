package org.alumnibridge.kit.data.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Raises the beat of the lease while the relay's thread waits for the broker. Otherwise a broker that is slower than the
 * lease time would be opened by one replica after the other, each fencing the one before, and none would ever publish. A
 * relay that hangs beats no more after a while and loses the lease.
 */
@ApplicationScoped
class RelayHeartbeat {

    private static final Logger LOG = Logger.getLogger(RelayHeartbeat.class);
    private static final Duration LONGEST_WORK = Duration.ofMinutes(1);
    private static final int BEATS_PER_LEASE = 8;

    private final RelayLease lease;
    private final RelayConnection connection;
    private final Duration pause;
    private final Thread thread = new Thread(this::run, "outbox-heartbeat");
    private volatile boolean working;
    private volatile long workingSince;

    RelayHeartbeat(RelayLease lease, DataSource database, OutboxConfig config) {
        this.lease = lease;
        this.connection = new RelayConnection(database);
        this.pause = config.leaseTime().dividedBy(BEATS_PER_LEASE);
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    /** The relay holds the lease and begins something that takes its time. */
    void working() {
        workingSince = System.nanoTime();
        working = true;
    }

    void done() {
        working = false;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(pause.toMillis());
                if (working && System.nanoTime() - workingSince < LONGEST_WORK.toNanos()) {
                    beat();
                }
            }
        } catch (InterruptedException stop) {
            LOG.debug("No more beats");
        }
    }

    private void beat() {
        try {
            lease.beat(connection);
        } catch (Exception | Error failure) {
            LOG.debugf("No beat: %s", failure);
        } finally {
            // Seldom needed, and others share the few connections.
            connection.giveUp();
        }
    }
}
