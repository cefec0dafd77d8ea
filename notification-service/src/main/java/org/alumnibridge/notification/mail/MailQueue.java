package org.alumnibridge.notification.mail;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.alumnibridge.notification.notice.Notice;
import org.hibernate.reactive.mutiny.Mutiny;

/** Mails that wait to be sent. */
@ApplicationScoped
public class MailQueue implements PanacheRepositoryBase<MailDelivery, UUID> {

    /** Without a recipient a delivery waits. Locked for the attempt; other workers pass it by. */
    private static final String CLAIM_NEXT = """
            select d.* from mail_delivery d join recipient r on r.profile = d.profile
            where d.state = 'QUEUED' and d.next_attempt_at <= :now
            order by d.next_attempt_at, d.id
            limit 1
            for update of d skip locked
            """;

    private final Clock clock;
    private final MailConfig config;

    MailQueue(Clock clock, MailConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /**
     * Queues the mail about a notice inside the running transaction.
     *
     * @param eventAt when that happened which the notice tells of
     * @return whether there is a mail to send: none is made of old news
     */
    public Uni<Boolean> add(Notice notice, Instant eventAt) {
        Instant now = clock.instant();
        return eventAt.isBefore(now.minus(config.silentAfter()))
                ? Uni.createFrom().item(false)
                : persist(new MailDelivery(notice, eventAt, now)).replaceWith(true);
    }

    /** The delivery due first, locked until the transaction ends; null when nothing is due. */
    Uni<MailDelivery> claimNext(Instant now) {
        return Panache.getSession().chain(session -> claimNext(session, now));
    }

    private static Uni<MailDelivery> claimNext(Mutiny.Session session, Instant now) {
        return session.createNativeQuery(CLAIM_NEXT, MailDelivery.class)
                .setParameter("now", now)
                .getSingleResultOrNull();
    }
}
