package org.alumnibridge.notification.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Empties the mail queue in a few lanes side by side. A lane takes one mail after the other until none is due. Whoever
 * has queued something wakes the worker after the commit; a timer does so too, for attempts that are due again. On
 * shutdown the mails on their way are waited for: one that the server has taken, but whose row does not say so, would
 * go out twice.
 */
@ApplicationScoped
public class MailWorker {

    private static final Logger LOG = Logger.getLogger(MailWorker.class);

    private final Vertx vertx;
    private final SendingMail sending;
    private final MailConfig config;
    private final Semaphore lanes;
    private final AtomicBoolean rung = new AtomicBoolean();
    private volatile boolean stopping;
    private long timer;

    MailWorker(Vertx vertx, SendingMail sending, MailConfig config) {
        this.vertx = vertx;
        this.sending = sending;
        this.config = config;
        this.lanes = new Semaphore(config.lanes());
    }

    void start(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(config.pollInterval().toMillis(), tick -> wake());
    }

    /** Returns when all lanes have ended, or after the longest that an attempt may take. */
    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
        vertx.cancelTimer(timer);
        try {
            if (!lanes.tryAcquire(config.lanes(), config.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Stopping while mails are on their way: these may go out twice");
            }
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something may be due. Returns at once. */
    public void wake() {
        rung.set(true);
        if (!stopping && lanes.tryAcquire()) {
            OwnContext.run(vertx, this::runLane);
        }
    }

    private void runLane() {
        rung.set(false);
        Uni.createFrom()
                .deferred(this::sendNext)
                .repeat()
                .whilst(sent -> sent && !stopping)
                .collect()
                .last()
                .subscribe()
                .with(done -> endLane(), this::endLaneAfter);
    }

    private Uni<Boolean> sendNext() {
        return sending.sendNext().onFailure(BrokenAttempt.class).recoverWithUni(this::record);
    }

    private Uni<Boolean> record(Throwable broken) {
        return sending.record((BrokenAttempt) broken);
    }

    /** A ring while all lanes were busy may have come after the last look of the lane that ends here. */
    private void endLane() {
        lanes.release();
        if (rung.getAndSet(false)) {
            wake();
        }
    }

    /** The timer tries again. */
    private void endLaneAfter(Throwable failure) {
        lanes.release();
        LOG.warnf("Mails wait: %s", failure.getClass().getSimpleName());
    }
}
