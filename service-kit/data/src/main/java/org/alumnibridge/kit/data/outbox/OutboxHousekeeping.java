package org.alumnibridge.kit.data.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.alumnibridge.kit.data.idempotency.ExpiredAnswers;
import org.jboss.logging.Logger;

/**
 * Deletes published rows and expired answers once a minute, in small portions and beside the relay, which has no time for
 * it. Every replica may: rows that another one deletes are passed over.
 */
@ApplicationScoped
class OutboxHousekeeping {

    private static final Logger LOG = Logger.getLogger(OutboxHousekeeping.class);
    private static final int PORTION = 1_000;
    private static final String FORGET = """
            delete from outbox where id in (
                select id from outbox where position is not null and published_at < ?
                order by published_at limit ? for update skip locked)
            """;

    private final DataSource database;
    private final ExpiredAnswers expiredAnswers;
    private final OutboxConfig config;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "outbox-housekeeping"));

    OutboxHousekeeping(DataSource database, ExpiredAnswers expiredAnswers, OutboxConfig config, Clock clock) {
        this.database = database;
        this.expiredAnswers = expiredAnswers;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start) {
        timer.scheduleWithFixedDelay(this::keepHouse, 1, 1, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent stop) {
        timer.shutdownNow();
    }

    /** A failure must not end the schedule: the next minute tries again. */
    private void keepHouse() {
        try {
            forgetPublished();
            expiredAnswers.forget();
        } catch (Exception | Error failure) {
            LOG.warnf("Housekeeping waits a minute after: %s", failure);
        }
    }

    /** Deletes all rows published longer ago than the retention. Blocks. */
    void forgetPublished() throws SQLException {
        int deleted;
        do {
            deleted = forgetPortion();
        } while (deleted == PORTION);
    }

    private int forgetPortion() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(config.retention())));
            delete.setInt(2, PORTION);
            return delete.executeUpdate();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
