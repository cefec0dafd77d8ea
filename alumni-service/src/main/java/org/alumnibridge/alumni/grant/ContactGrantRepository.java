package org.alumnibridge.alumni.grant;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ContactGrantRepository {

    private static final String EXPIRED = """
            select * from contact_grant where expires_at <= ?1 and revoked_at is null and expired_at is null
            order by expires_at limit ?2 for update skip locked
            """;

    /** Those whose time is over and of whom nobody was told, held by this transaction; others pass them over. */
    Uni<List<ContactGrant>> claimExpired(Instant now, int most) {
        return Panache.getSession().chain(session -> session.createNativeQuery(EXPIRED, ContactGrant.class)
                .setParameter(1, now)
                .setParameter(2, most)
                .getResultList());
    }

    /** Null when there is none. */
    Uni<ContactGrant> find(UUID introduction) {
        return Panache.getSession().chain(session -> session.find(ContactGrant.class, introduction));
    }

    Uni<List<ContactGrant>> ofRequest(UUID request) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from ContactGrant where request = ?1", ContactGrant.class)
                        .setParameter(1, request)
                        .getResultList());
    }

    Uni<List<ContactGrant>> allOf(UUID profile) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "from ContactGrant where requester = ?1 or expert = ?1", ContactGrant.class)
                .setParameter(1, profile)
                .getResultList());
    }

    Uni<Long> countOf(UUID profile) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "select count(*) from ContactGrant where requester = ?1 or expert = ?1", Long.class)
                .setParameter(1, profile)
                .getSingleResult());
    }

    Uni<Void> removeAll(List<ContactGrant> grants) {
        return Panache.getSession().chain(session -> session.removeAll(grants.toArray()));
    }

    Uni<Void> add(ContactGrant grant) {
        return Panache.getSession().chain(session -> session.persist(grant));
    }

    /** Those that hold, but for those with somebody who is about to be erased. */
    Uni<List<ContactGrant>> lastingOf(UUID profile, Instant now) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "from ContactGrant g where (g.requester = ?1 or g.expert = ?1) and g.expiresAt > ?2"
                                + " and g.revokedAt is null and not exists (select 1 from Profile p"
                                + " where p.restricted = true and p.id <> ?1 and p.id in (g.requester, g.expert))"
                                + " order by g.id desc",
                        ContactGrant.class)
                .setParameter(1, profile)
                .setParameter(2, now)
                .setMaxResults(200)
                .getResultList());
    }
}
