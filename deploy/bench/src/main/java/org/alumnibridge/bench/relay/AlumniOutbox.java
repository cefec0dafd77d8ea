package org.alumnibridge.bench.relay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.alumnibridge.localstack.postgres.Databases;

/** The tables of alumni-service's outbox, seen by the database's superuser. */
public final class AlumniOutbox {

    public static final String DATABASE = "alumni";

    /** Longer than the service's relay believes in its lease without asking. */
    private static final Duration UNTIL_NOTICED = Duration.ofSeconds(1);

    private static final UUID SELF = UUID.randomUUID();

    private final Databases databases;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(AlumniOutbox::daemon);
    private ScheduledFuture<?> beating;

    public AlumniOutbox(Databases databases) {
        this.databases = databases;
    }

    public Connection connect() throws SQLException {
        return databases.connect(DATABASE);
    }

    /** Takes the lease and keeps it, so that the service's relay stays passive until it is given back. */
    public void silenceRelay() {
        run("insert into relay_lease (name, holder, beat) values ('outbox', '" + SELF + "', 0)"
                + " on conflict (name) do update set holder = excluded.holder, beat = relay_lease.beat + 1");
        beating = beats.scheduleWithFixedDelay(
                () -> run("update relay_lease set beat = beat + 1 where holder = '" + SELF + "'"),
                0,
                500,
                TimeUnit.MILLISECONDS);
        LockSupport.parkNanos(UNTIL_NOTICED.toNanos());
    }

    public void giveLeaseBack() {
        beating.cancel(false);
        run("delete from relay_lease where holder = '" + SELF + "'");
        LockSupport.parkNanos(UNTIL_NOTICED.toNanos());
    }

    /** What another relay has published must not be published again by ours. */
    void markAllPublished() {
        run("update outbox set position = nextval('outbox_position'), published_at = now() where position is null");
    }

    /** As between runs: without the rows of the one before. */
    public void empty() {
        run("delete from outbox where position is not null");
        run("vacuum analyze outbox");
    }

    long waiting() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from outbox where position is null")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void run(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "lease");
        thread.setDaemon(true);
        return thread;
    }
}
