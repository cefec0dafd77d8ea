package org.alumnibridge.request.network;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.alumnibridge.kit.web.problem.Problems;
import org.alumnibridge.request.problem.RequestProblem;
import org.hibernate.reactive.mutiny.Mutiny;

/** The corridors and whether they are open. */
@ApplicationScoped
public class Corridors {

    private static final String LOCK = "select id from known_corridor where code = ?1 for ";

    /** @return fails with 409 {@code corridor-closed} for an unknown corridor or one without an open policy */
    public Uni<CorridorState> requireOpen(String code, String kind, LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from KnownCorridor where code = :code", KnownCorridor.class)
                        .setParameter("code", code)
                        .getSingleResultOrNull())
                .map(corridor -> requireOpen(corridor, code, kind, day));
    }

    private static CorridorState requireOpen(KnownCorridor corridor, String code, String kind, LocalDate day) {
        if (corridor == null || !corridor.content().isOpen(kind, day)) {
            throw Problems.of(
                    RequestProblem.CORRIDOR_CLOSED,
                    "The corridor %s has no open policy for %s today.".formatted(code, kind));
        }
        return corridor.content();
    }

    /** Until the end of the transaction no partnership of the corridor changes. */
    public Uni<Void> share(String code) {
        return lock(code, "share");
    }

    /** Until the end of the transaction no request is placed with a partnership of the corridor. */
    public Uni<Void> lock(String code) {
        return lock(code, "update");
    }

    private static Uni<Void> lock(String code, String mode) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK + mode, UUID.class)
                        .setParameter(1, code)
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    Uni<Void> put(KnownCorridor corridor) {
        return Panache.getSession().chain(session -> session.merge(corridor)).replaceWithVoid();
    }

    Uni<Void> remove(UUID id) {
        return Panache.getSession().chain(session -> remove(session, id)).replaceWithVoid();
    }

    private static Uni<Integer> remove(Mutiny.Session session, UUID id) {
        return session.createMutationQuery("delete from KnownCorridor where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
