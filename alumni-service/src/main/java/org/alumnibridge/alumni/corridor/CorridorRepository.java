package org.alumnibridge.alumni.corridor;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

@ApplicationScoped
class CorridorRepository {

    Uni<List<Corridor>> all() {
        return Panache.getSession().chain(session -> session.createQuery("from Corridor order by code", Corridor.class)
                .getResultList());
    }

    /** Null when there is none. */
    Uni<Corridor> find(String code) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Corridor where code = ?1", Corridor.class)
                        .setParameter(1, code)
                        .getSingleResultOrNull());
    }

    /** Null when there is none; locked until the end of the transaction otherwise. */
    Uni<Corridor> findForChange(String code) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Corridor where code = ?1", Corridor.class)
                        .setParameter(1, code)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull());
    }

    Uni<Void> add(Corridor corridor) {
        return Panache.getSession().chain(session -> session.persist(corridor));
    }
}
