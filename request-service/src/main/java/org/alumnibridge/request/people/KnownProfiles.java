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

/** The people this service has heard of. */
@ApplicationScoped
public class KnownProfiles {

    private static final String OF_SUBJECT = "select id from known_profile where subject = $1 order by id limit 1";
    /** Holds off an erasure and nothing else. */
    private static final String PRESENT = "select * from known_profile where id in (:ids) order by id for key share";
    /** Waits for all that holds off an erasure. */
    private static final String DEPARTING = "select id from known_profile where id = :id for update";

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

    /** As {@link #all}; until the end of the transaction none of them is erased. */
    public Uni<List<KnownProfile>> present(Collection<UUID> ids) {
        return Panache.getSession().chain(session -> session.createNativeQuery(PRESENT, KnownProfile.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** Locks the row of a person who is being erased: nobody asks them and they file nothing from here on. */
    public Uni<Void> lockDeparting(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DEPARTING, UUID.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    Uni<Void> put(KnownProfile profile) {
        return Panache.getSession().chain(session -> session.merge(profile)).replaceWithVoid();
    }

    private static Optional<UUID> first(RowSet<io.vertx.mutiny.sqlclient.Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next().getUUID("id"));
    }
}
