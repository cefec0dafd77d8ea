package org.alumnibridge.kit.data.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The bell of the relay. The replica that runs the active relay rings its own; another replica sends NOTIFY from a
 * short transaction of its own, one at a time, because NOTIFY takes a lock of the whole database until its commit.
 * A lost ring costs no more than the relay's poll interval.
 */
@ApplicationScoped
class RelaySignal {

    private static final Logger LOG = Logger.getLogger(RelaySignal.class);
    private static final String CHANNEL = "outbox";

    private final Semaphore bell = new Semaphore(0);
    private final AtomicBoolean notifying = new AtomicBoolean();
    private final Pool pool;
    private final PgSubscriber subscriber;
    private volatile boolean activeHere;

    RelaySignal(
            Vertx vertx,
            Pool pool,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.pool = pool;
        PgConnectOptions options = PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
                .setUser(user)
                .setPassword(password);
        this.subscriber = PgSubscriber.subscriber(vertx, options);
        subscriber.reconnectPolicy(retries -> 1000L);
    }

    void listen(@Observes StartupEvent start) {
        subscriber.channel(CHANNEL).handler(payload -> bell.release());
        subscriber.connect().subscribe().with(connected -> {}, failure -> LOG.warn("No LISTEN yet, polling", failure));
    }

    void close(@Observes ShutdownEvent stop) {
        subscriber.closeAndForget();
    }

    /** Told by the relay on this replica. */
    void setActiveHere(boolean active) {
        this.activeHere = active;
    }

    /** After a commit that stored events. */
    void eventsStored() {
        if (activeHere) {
            bell.release();
        } else if (notifying.compareAndSet(false, true)) {
            notifyOthers();
        }
    }

    /** Waits for a ring, at most the given time, and takes all rings at once. */
    void await(Duration longest) throws InterruptedException {
        if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private void notifyOthers() {
        pool.query("NOTIFY " + CHANNEL)
                .execute()
                .onTermination()
                .invoke(() -> notifying.set(false))
                .subscribe()
                .with(sent -> {}, failure -> LOG.debug("NOTIFY failed, the relay polls", failure));
    }
}
