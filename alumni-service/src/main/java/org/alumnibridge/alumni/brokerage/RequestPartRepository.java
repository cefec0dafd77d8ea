package org.alumnibridge.alumni.brokerage;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The table of parts, through the session of the use case. */
@ApplicationScoped
class RequestPartRepository {

    private static final String INSERT =
            "insert into request_party (request_id, profile_id, part) values (?1, ?2, ?3) on conflict do nothing";

    Uni<Void> removeAll(UUID request) {
        return execute("delete from request_party where request_id = ?1", request);
    }

    Uni<Void> removeCandidates(UUID request) {
        return execute("delete from request_party where request_id = ?1 and part = 'CANDIDATE'", request);
    }

    Uni<Void> removeAllButCandidates(UUID request) {
        return execute("delete from request_party where request_id = ?1 and part <> 'CANDIDATE'", request);
    }

    Uni<Void> add(List<RequestPartRow> rows) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (RequestPartRow row : rows) {
            all = all.chain(() ->
                    execute(INSERT, row.request(), row.profile(), row.part().name()));
        }
        return all;
    }

    private static Uni<Void> execute(String sql, Object... parameters) {
        return Panache.getSession()
                .chain(session ->
                        bind(session.createNativeQuery(sql), parameters).executeUpdate())
                .replaceWithVoid();
    }

    private static <T> Mutiny.MutationQuery bind(Mutiny.Query<T> query, Object... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
