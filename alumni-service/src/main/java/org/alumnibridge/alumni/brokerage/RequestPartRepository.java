package org.alumnibridge.alumni.brokerage;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The table of parts, through the session of the use case. */
@ApplicationScoped
class RequestPartRepository {

    private static final String INSERT =
            "insert into request_part (request_id, profile_id, part) values (?1, ?2, ?3) on conflict do nothing";

    Uni<Void> removeAll(UUID request) {
        return remove("delete from request_part where request_id = ?1", request);
    }

    Uni<Void> removeCandidates(UUID request) {
        return remove("delete from request_part where request_id = ?1 and part = 'CANDIDATE'", request);
    }

    Uni<Void> removeAllButCandidates(UUID request) {
        return remove("delete from request_part where request_id = ?1 and part <> 'CANDIDATE'", request);
    }

    Uni<Void> add(List<RequestPartRow> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(RequestPartRepository::add)
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Integer> add(RequestPartRow row) {
        return Panache.getSession().chain(session -> session.createNativeQuery(INSERT)
                .setParameter(1, row.request())
                .setParameter(2, row.profile())
                .setParameter(3, row.part().name())
                .executeUpdate());
    }

    private static Uni<Void> remove(String sql, UUID request) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(sql).setParameter(1, request).executeUpdate())
                .replaceWithVoid();
    }
}
