package org.alumnibridge.alumni.brokerage;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of parts, through the session of the use case. */
@ApplicationScoped
class RequestPartRepository {

    /**
     * All rows of a request in one statement: a shortlist of twenty comes with every change of an expert. The erased have
     * no part any more, whatever a late event says.
     */
    private static final String INSERT = """
            insert into request_part (request_id, profile_id, part)
            select cast(?1 as uuid), cast(given.profile as uuid), given.part
            from unnest(string_to_array(?2, ','), string_to_array(?3, ',')) as given (profile, part)
            where not exists (select 1 from grave where grave.profile_id = cast(given.profile as uuid))
            on conflict do nothing
            """;

    Uni<Void> removeAll(UUID request) {
        return remove("delete from request_part where request_id = ?1", request);
    }

    Uni<Void> removeCandidates(UUID request) {
        return remove("delete from request_part where request_id = ?1 and part = 'CANDIDATE'", request);
    }

    Uni<Void> removeAllButCandidates(UUID request) {
        return remove("delete from request_part where request_id = ?1 and part <> 'CANDIDATE'", request);
    }

    Uni<Long> countOf(UUID profile) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select count(*) from request_part where profile_id = ?1", Long.class)
                .setParameter(1, profile)
                .getSingleResult());
    }

    Uni<Integer> removeOf(UUID profile) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from request_part where profile_id = ?1")
                        .setParameter(1, profile)
                        .executeUpdate());
    }

    Uni<Void> add(UUID request, List<RequestPartRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, request)
                        .setParameter(2, joined(rows, row -> row.profile().toString()))
                        .setParameter(3, joined(rows, row -> row.part().name()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String joined(List<RequestPartRow> rows, Function<RequestPartRow, String> value) {
        return rows.stream().map(value).collect(Collectors.joining(","));
    }

    private static Uni<Void> remove(String sql, UUID request) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(sql).setParameter(1, request).executeUpdate())
                .replaceWithVoid();
    }
}
