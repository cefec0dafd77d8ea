package org.alumnibridge.notification.mail;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.alumnibridge.notification.mail.MailDelivery.State;
import org.alumnibridge.notification.notice.Notice;
import org.alumnibridge.notification.recipient.RecipientRepository;
import org.hibernate.reactive.mutiny.Mutiny;

/** Mails that are to be sent: queued, or waiting for their recipient's address. */
@ApplicationScoped
public class MailQueue implements PanacheRepositoryBase<MailDelivery, UUID> {

    /** Locked for the attempt; other workers pass it by. */
    private static final String CLAIM_NEXT = """
            select d.* from mail_delivery d
            where d.state = 'QUEUED' and d.next_attempt_at <= :now
            order by d.next_attempt_at, d.id
            limit 1
            for update of d skip locked
            """;

    private static final String QUEUE_ADDRESSED = """
            update mail_delivery d set state = 'QUEUED', next_attempt_at = :now
            where d.state = 'WAITING'
            and exists (select 1 from recipient r where r.profile = d.profile and r.email is not null)
            """;

    private static final String GIVE_UP_WAITING = """
            update mail_delivery set state = 'FAILED', last_error = :error
            where state = 'WAITING' and event_at < :oldest
            """;

    private final RecipientRepository recipients;
    private final Clock clock;
    private final MailConfig config;

    MailQueue(RecipientRepository recipients, Clock clock, MailConfig config) {
        this.recipients = recipients;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Queues the mail about a notice inside the running transaction; without an address to send to, it waits.
     *
     * @param eventAt when that happened which the notice tells of
     * @return whether there is a mail to send now: none is made of old news
     */
    public Uni<Boolean> add(Notice notice, Instant eventAt) {
        Instant now = clock.instant();
        return eventAt.isBefore(now.minus(config.silentAfter()))
                ? Uni.createFrom().item(false)
                : recipients.hasAddress(notice.profile()).call(addressed -> persist(notice, addressed, eventAt, now));
    }

    /** The delivery due first, locked until the transaction ends; null when nothing is due. */
    Uni<MailDelivery> claimNext(Instant now) {
        return Panache.getSession().chain(session -> claimNext(session, now));
    }

    /** @return how many that waited have an address now */
    Uni<Integer> queueAddressed(Instant now) {
        return Panache.getSession().chain(session -> queueAddressed(session, now));
    }

    /** @param oldest the time before which nothing is news any more */
    Uni<Integer> giveUpWaiting(Instant oldest) {
        return Panache.getSession().chain(session -> giveUpWaiting(session, oldest));
    }

    private Uni<MailDelivery> persist(Notice notice, boolean addressed, Instant eventAt, Instant now) {
        return persist(new MailDelivery(notice, addressed ? State.QUEUED : State.WAITING, eventAt, now));
    }

    private static Uni<MailDelivery> claimNext(Mutiny.Session session, Instant now) {
        return session.createNativeQuery(CLAIM_NEXT, MailDelivery.class)
                .setParameter("now", now)
                .getSingleResultOrNull();
    }

    private static Uni<Integer> queueAddressed(Mutiny.Session session, Instant now) {
        return session.createNativeQuery(QUEUE_ADDRESSED)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static Uni<Integer> giveUpWaiting(Mutiny.Session session, Instant oldest) {
        return session.createNativeQuery(GIVE_UP_WAITING)
                .setParameter("error", MailDelivery.TOO_OLD)
                .setParameter("oldest", oldest)
                .executeUpdate();
    }
}
