package org.alumnibridge.kit.data.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/**
 * Work that waits in tables: how many rows, and for how long the oldest. The tables are looked at from time to time, so
 * that a scrape costs nothing; ages are told as of the scrape, and go on growing while the database is away.
 */
@ApplicationScoped
public class Backlogs {

    private static final Logger LOG = Logger.getLogger(Backlogs.class);

    private final Vertx vertx;
    private final Pool pool;
    private final Clock clock;
    private final MeterRegistry meters;
    private final BacklogConfig config;
    private final List<Backlog> watched = new CopyOnWriteArrayList<>();
    private long timer;

    Backlogs(Vertx vertx, Pool pool, Clock clock, MeterRegistry meters, BacklogConfig config) {
        this.vertx = vertx;
        this.pool = pool;
        this.clock = clock;
        this.meters = meters;
        this.config = config;
    }

    void start(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(1, config.sampleInterval().toMillis(), tick -> watched.forEach(this::look));
    }

    void stop(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    /**
     * Publishes {@code <name>.waiting} and {@code <name>.oldest.age.seconds}.
     *
     * @param sql gives one row: how many wait, and since when the oldest (null when none does). It runs every few
     *     seconds, so it must be answered by an index and count no further than is worth knowing
     */
    public void watch(String name, String sql) {
        Backlog backlog = new Backlog(sql);
        watched.add(backlog);
        Gauge.builder(name + ".waiting", backlog::rows)
                .description("How many wait")
                .strongReference(true)
                .register(meters);
        Gauge.builder(name + ".oldest.age.seconds", () -> backlog.age(clock.instant()))
                .description("For how long the oldest has waited")
                .strongReference(true)
                .register(meters);
    }

    private void look(Backlog backlog) {
        if (backlog.beginLook()) {
            pool.query(backlog.sql())
                    .execute()
                    .subscribe()
                    .with(backlog::seen, failure -> cannotLook(backlog, failure));
        }
    }

    private static void cannotLook(Backlog backlog, Throwable failure) {
        backlog.notSeen();
        LOG.debugf("A backlog could not be looked at: %s", failure);
    }
}
