package org.alumnibridge.notification.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Empties the mail queue in a few lanes side by side. A lane takes one mail after the other until none is due. Whoever
 * has queued something wakes the worker after the commit; a timer does so too, for attempts that are due again.
 */
@ApplicationScoped
public class MailWorker {

    private static final Logger LOG = Logger.getLogger(MailWorker.class);

    private final Vertx vertx;
    private final SendingMail sending;
    private final MailConfig config;
    private final AtomicInteger lanes = new AtomicInteger();
    private final AtomicBoolean rung = new AtomicBoolean();
    private volatile boolean stopping;
    private long timer;

    MailWorker(Vertx vertx, SendingMail sending, MailConfig config) {
        this.vertx = vertx;
        this.sending = sending;
        this.config = config;
    }

    void start(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(config.pollInterval().toMillis(), tick -> wake());
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
        vertx.cancelTimer(timer);
    }

    /** Something may be due. Returns at once. */
    public void wake() {
        rung.set(true);
        if (lanes.incrementAndGet() <= config.lanes()) {
            OwnContext.run(vertx, this::runLane);
        } else {
            lanes.decrementAndGet();
        }
    }

    private void runLane() {
        rung.set(false);
        Uni.createFrom()
                .deferred(sending::sendNext)
                .repeat()
                .whilst(sent -> sent && !stopping)
                .collect()
                .last()
                .subscribe()
                .with(done -> endLane(), this::endLaneAfter);
    }

    /** A ring while all lanes were busy may have come after the last look of the lane that ends here. */
    private void endLane() {
        lanes.decrementAndGet();
        if (rung.getAndSet(false) && !stopping) {
            wake();
        }
    }

    /** The timer tries again. */
    private void endLaneAfter(Throwable failure) {
        lanes.decrementAndGet();
        LOG.warnf("Mails wait: %s", failure.getClass().getSimpleName());
    }
}
