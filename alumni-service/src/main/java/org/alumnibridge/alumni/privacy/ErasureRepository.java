package org.alumnibridge.alumni.privacy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Erasures through the session of the use case. Null stands for "there is none". */
@ApplicationScoped
class ErasureRepository {

    private static final String DUE = """
            select id from erasure
            where state = 'REQUESTED' and undo_until <= ?1 and (retry_at is null or retry_at <= ?1)
            order by undo_until, id limit 1 for update skip locked
            """;
    private static final String WITH_ACCOUNT = """
            select id from erasure
            where account is not null and (retry_at is null or retry_at <= ?1)
            order by begun_at, id limit 1 for update skip locked
            """;
    private static final String LIVING = "from Erasure where profile = ?1 and state <> 'CANCELLED'";

    Uni<Void> add(Erasure erasure) {
        return Panache.getSession().chain(session -> session.persist(erasure));
    }

    Uni<Erasure> find(UUID id) {
        return Panache.getSession().chain(session -> session.find(Erasure.class, id));
    }

    /** Locked until the end of the transaction. */
    Uni<Erasure> findForChange(UUID id) {
        return Panache.getSession().chain(session -> session.find(Erasure.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The one that was not taken back. */
    Uni<Erasure> ofProfile(UUID profile) {
        return Panache.getSession().chain(session -> session.createQuery(LIVING, Erasure.class)
                .setParameter(1, profile)
                .getSingleResultOrNull());
    }

    /** The same, locked until the end of the transaction. */
    Uni<Erasure> ofProfileForChange(UUID profile) {
        return Panache.getSession().chain(session -> session.createQuery(LIVING, Erasure.class)
                .setParameter(1, profile)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull());
    }

    /** One whose undo window is over, held by this transaction; others pass it over. */
    Uni<Erasure> claimDue(Instant now) {
        return claim(DUE, now);
    }

    /** One whose account is still there, held by this transaction; others pass it over. */
    Uni<Erasure> claimWithAccount(Instant now) {
        return claim(WITH_ACCOUNT, now);
    }

    /** Newest first, from the one with this id; ids grow with time. */
    Uni<List<Erasure>> all(UUID before, int most) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Erasure where id < ?1 order by id desc", Erasure.class)
                        .setParameter(1, before)
                        .setMaxResults(most)
                        .getResultList());
    }

    /** The same of those that the office of an association asked for. */
    Uni<List<Erasure>> of(String organisation, UUID before, int most) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "from Erasure where organisation = ?1 and id < ?2 order by id desc", Erasure.class)
                .setParameter(1, organisation)
                .setParameter(2, before)
                .setMaxResults(most)
                .getResultList());
    }

    private static Uni<Erasure> claim(String sql, Instant now) {
        return Panache.getSession().chain(session -> session.createNativeQuery(sql, UUID.class)
                .setParameter(1, now)
                .getSingleResultOrNull()
                .chain(id -> id == null ? Uni.createFrom().nullItem() : session.find(Erasure.class, id)));
    }
}
