package org.alumnibridge.alumni.partnership;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PartnershipRepository {

    /** There are as many partnerships as regions at the most: some hundreds. */
    Uni<List<Partnership>> all() {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Partnership order by id", Partnership.class)
                        .getResultList());
    }

    /** Null when there is none. */
    Uni<Partnership> find(UUID id) {
        return Panache.getSession().chain(session -> session.find(Partnership.class, id));
    }

    /** Null when there is none; locked until the end of the transaction otherwise. */
    Uni<Partnership> findForChange(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Partnership.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Uni<Void> add(Partnership partnership) {
        return Panache.getSession().chain(session -> session.persist(partnership));
    }

    /** How many of these profiles exist. */
    Uni<Long> countProfiles(List<UUID> profiles) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select count(*) from profile where id in (?1)", Long.class)
                        .setParameter(1, profiles)
                        .getSingleResult());
    }

    /** The profile of a token subject, null when there is none. */
    Uni<UUID> profileOf(String subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select id from profile where subject = ?1", UUID.class)
                        .setParameter(1, subject)
                        .getSingleResultOrNull());
    }
}
