package org.alumnibridge.request.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** The people this service has heard of. */
@ApplicationScoped
public class KnownProfiles {

    private static final String OF_SUBJECT = "select id from known_profile where subject = $1 order by id limit 1";

    private final Pool database;

    KnownProfiles(Pool database) {
        this.database = database;
    }

    /** Outside of any transaction. */
    Uni<Optional<UUID>> idOf(String subject) {
        return database.preparedQuery(OF_SUBJECT).execute(Tuple.of(subject)).map(KnownProfiles::first);
    }

    /** Locks the person's row for the rest of the transaction; null when unknown. */
    public Uni<KnownProfile> locked(UUID id) {
        return Panache.getSession().chain(session -> session.find(KnownProfile.class, id, LockMode.PESSIMISTIC_WRITE));
    }

    /** Those of them who are known. */
    public Uni<List<KnownProfile>> all(Collection<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from KnownProfile where id in :ids", KnownProfile.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    Uni<Void> put(KnownProfile profile) {
        return Panache.getSession().chain(session -> session.merge(profile)).replaceWithVoid();
    }

    Uni<Void> remove(UUID id) {
        return Panache.getSession().chain(session -> remove(session, id)).replaceWithVoid();
    }

    private static Uni<Integer> remove(Mutiny.Session session, UUID id) {
        return session.createMutationQuery("delete from KnownProfile where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static Optional<UUID> first(RowSet<io.vertx.mutiny.sqlclient.Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next().getUUID("id"));
    }
}
