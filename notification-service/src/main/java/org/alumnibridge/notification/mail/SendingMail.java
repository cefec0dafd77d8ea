package org.alumnibridge.notification.mail;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import org.alumnibridge.notification.notice.Notice;
import org.alumnibridge.notification.notice.NoticeRepository;
import org.alumnibridge.notification.recipient.Recipient;
import org.alumnibridge.notification.recipient.RecipientRepository;
import org.jboss.logging.Logger;

/**
 * Sends the one mail that is due first. Its row stays locked while it is on its way, and the outcome is committed by
 * the same transaction: after a crash between the server's answer and the commit that one mail goes out once more. Where
 * that transaction fails itself, the attempt is recorded by one of its own, so that the mail makes room for the next.
 */
@ApplicationScoped
public class SendingMail {

    private static final Logger LOG = Logger.getLogger(SendingMail.class);

    private final MailQueue queue;
    private final NoticeRepository notices;
    private final RecipientRepository recipients;
    private final MailSender sender;
    private final MailConfig config;
    private final Clock clock;

    SendingMail(
            MailQueue queue,
            NoticeRepository notices,
            RecipientRepository recipients,
            MailSender sender,
            MailConfig config,
            Clock clock) {
        this.queue = queue;
        this.notices = notices;
        this.recipients = recipients;
        this.sender = sender;
        this.config = config;
        this.clock = clock;
    }

    /** @return whether one was due, so that there may be another; fails with {@link BrokenAttempt} for faults of ours */
    @WithTransaction
    public Uni<Boolean> sendNext() {
        return queue.claimNext(clock.instant())
                .chain(delivery -> delivery == null
                        ? Uni.createFrom().item(false)
                        : attemptOrBreak(delivery).replaceWith(true));
    }

    /** @return true: there may be another mail that is due */
    @WithTransaction
    public Uni<Boolean> record(BrokenAttempt broken) {
        return queue.findById(broken.delivery(), LockModeType.PESSIMISTIC_WRITE)
                .invoke(delivery -> recordIfQueued(delivery, broken.getCause()))
                .replaceWith(true);
    }

    private Uni<Void> attemptOrBreak(MailDelivery delivery) {
        return Uni.createFrom()
                .deferred(() -> attempt(delivery))
                .onFailure()
                .transform(failure -> new BrokenAttempt(delivery.id(), failure));
    }

    private Uni<Void> attempt(MailDelivery delivery) {
        return delivery.dropIfStale(clock.instant(), config.silentAfter())
                ? Uni.createFrom().voidItem()
                : notices.findById(delivery.notice().id()).chain(notice -> attempt(delivery, notice));
    }

    private Uni<Void> attempt(MailDelivery delivery, Notice notice) {
        return recipients.findById(notice.profile()).chain(recipient -> attempt(delivery, notice, recipient));
    }

    private Uni<Void> attempt(MailDelivery delivery, Notice notice, Recipient recipient) {
        if (recipient == null || !recipient.hasAddress()) {
            delivery.park();
            return Uni.createFrom().voidItem();
        }
        return send(delivery, notice, recipient);
    }

    private Uni<Void> send(MailDelivery delivery, Notice notice, Recipient recipient) {
        return Uni.createFrom()
                .deferred(() -> sender.send(delivery.id(), notice, recipient))
                .invoke(() -> delivery.sent(clock.instant()))
                .onFailure()
                .recoverWithItem(failure -> recordFailure(delivery, failure));
    }

    /** Gone by now, or sent by another worker: nothing to record. */
    private void recordIfQueued(MailDelivery delivery, Throwable cause) {
        if (delivery != null && delivery.isQueued()) {
            recordFailure(delivery, cause);
        }
    }

    private Void recordFailure(MailDelivery delivery, Throwable cause) {
        MailFailure failure = MailFailure.of(cause);
        delivery.failed(failure, clock.instant(), config);
        Logger.Level level = failure.needsHelp() ? Logger.Level.ERROR : Logger.Level.WARN;
        LOG.logf(level, "Mail %s not sent: %s, now %s", delivery.id(), failure.code(), delivery.state());
        return null;
    }
}
