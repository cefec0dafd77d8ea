package org.alumnibridge.notification.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.alumnibridge.notification.recipient.RecipientsRecorded;
import org.jboss.logging.Logger;

/**
 * Looks through the waiting mails whenever contact points came in, and now and then: a mail may begin to wait in the
 * moment in which its recipient becomes known.
 */
@ApplicationScoped
class WaitingMailsJob {

    private static final Logger LOG = Logger.getLogger(WaitingMailsJob.class);

    private final Vertx vertx;
    private final LookingThroughWaitingMails waiting;
    private final MailWorker worker;
    private final MailConfig config;
    private long timer;

    WaitingMailsJob(Vertx vertx, LookingThroughWaitingMails waiting, MailWorker worker, MailConfig config) {
        this.vertx = vertx;
        this.waiting = waiting;
        this.worker = worker;
        this.config = config;
    }

    void start(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(config.sweepInterval().toMillis(), tick -> look());
    }

    void stop(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    void recipientsRecorded(@Observes RecipientsRecorded recorded) {
        look();
    }

    private void look() {
        OwnContext.run(vertx, () -> waiting.look().subscribe().with(this::wakeIf, WaitingMailsJob::later));
    }

    private void wakeIf(boolean queued) {
        if (queued) {
            worker.wake();
        }
    }

    /** The timer tries again. */
    private static void later(Throwable failure) {
        LOG.warnf("Waiting mails go on waiting: %s", failure.getClass().getSimpleName());
    }
}
