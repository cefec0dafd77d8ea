package org.alumnibridge.request.network;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The regional partnerships this service has heard of. */
@ApplicationScoped
public class Partnerships {

    public Uni<List<KnownPartnership>> of(String corridor) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "from KnownPartnership where corridor = :corridor order by id", KnownPartnership.class)
                .setParameter("corridor", corridor)
                .getResultList());
    }

    /** Empty when the partnership is unknown. */
    public Uni<Optional<String>> corridorOf(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select corridor from KnownPartnership where id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    public Uni<Void> put(KnownPartnership partnership) {
        return Panache.getSession().chain(session -> session.merge(partnership)).replaceWithVoid();
    }

    public Uni<Void> remove(UUID id) {
        return Panache.getSession().chain(session -> remove(session, id)).replaceWithVoid();
    }

    private static Uni<Integer> remove(Mutiny.Session session, UUID id) {
        return session.createMutationQuery("delete from KnownPartnership where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
