package org.alumnibridge.request.card;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Opaque handles of the candidates of a request: made once, so that a card keeps its handle. */
@ApplicationScoped
class Handles {

    private static final String MAKE = """
            insert into card (handle, request_id, profile) values (?1, ?2, ?3)
            on conflict (request_id, profile) do nothing
            """;
    private static final String FIND = "select profile, handle from card where request_id = ?1";

    /** By profile. */
    Uni<Map<UUID, UUID>> make(UUID request, Collection<UUID> profiles) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (UUID profile : profiles) {
            all = all.chain(Panache::getSession)
                    .chain(session -> make(session, request, profile))
                    .replaceWithVoid();
        }
        return all.chain(() -> byProfile(request));
    }

    private static Uni<Integer> make(Mutiny.Session session, UUID request, UUID profile) {
        return session.createNativeQuery(MAKE)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, request)
                .setParameter(3, profile)
                .executeUpdate();
    }

    /** Profiles by handle. */
    Uni<Map<UUID, UUID>> of(UUID request) {
        return rows(request)
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[1], row -> (UUID) row[0])));
    }

    private Uni<Map<UUID, UUID>> byProfile(UUID request) {
        return rows(request)
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1])));
    }

    private static Uni<List<Object[]>> rows(UUID request) {
        return Panache.getSession().chain(session -> session.createNativeQuery(FIND, Object[].class)
                .setParameter(1, request)
                .getResultList());
    }
}
