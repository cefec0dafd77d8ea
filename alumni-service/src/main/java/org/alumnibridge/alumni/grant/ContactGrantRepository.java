package org.alumnibridge.alumni.grant;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ContactGrantRepository {

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

    Uni<Void> add(ContactGrant grant) {
        return Panache.getSession().chain(session -> session.persist(grant));
    }

    Uni<List<ContactGrant>> lastingOf(UUID profile, Instant now) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "from ContactGrant where (requester = ?1 or expert = ?1) and expiresAt > ?2 and revokedAt is null"
                                + " order by id desc",
                        ContactGrant.class)
                .setParameter(1, profile)
                .setParameter(2, now)
                .setMaxResults(200)
                .getResultList());
    }

    /** The profile of a token subject, null when there is none. */
    Uni<UUID> profileOf(String subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select id from profile where subject = ?1", UUID.class)
                        .setParameter(1, subject)
                        .getSingleResultOrNull());
    }
}
