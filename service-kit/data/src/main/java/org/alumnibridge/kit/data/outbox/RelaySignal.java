package org.alumnibridge.kit.data.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Rings the relay's bell. The replica that runs the active relay rings its own; another replica sends NOTIFY from a
 * short transaction of its own, one at a time, because NOTIFY takes a lock of the whole database until its commit.
 * A lost ring costs no more than the relay's poll interval.
 */
@ApplicationScoped
class RelaySignal {

    private static final Logger LOG = Logger.getLogger(RelaySignal.class);
    private static final String CHANNEL = "outbox";

    private final RelayBell bell;
    private final AtomicBoolean notifying = new AtomicBoolean();
    private final Pool pool;
    private final PgSubscriber subscriber;

    RelaySignal(
            RelayBell bell,
            Vertx vertx,
            Pool pool,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.bell = bell;
        this.pool = pool;
        PgConnectOptions options = PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
                .setUser(user)
                .setPassword(password);
        this.subscriber = PgSubscriber.subscriber(vertx, options);
        subscriber.reconnectPolicy(retries -> 1000L);
    }

    void listen(@Observes StartupEvent start) {
        subscriber.channel(CHANNEL).handler(payload -> bell.ring());
        subscriber.connect().subscribe().with(connected -> {}, failure -> LOG.warn("No LISTEN yet, polling", failure));
    }

    void close(@Observes ShutdownEvent stop) {
        subscriber.closeAndForget();
    }

    /** After a commit that stored events. */
    void eventsStored() {
        if (bell.isActiveHere()) {
            bell.ring();
        } else if (notifying.compareAndSet(false, true)) {
            notifyOthers();
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
