package org.alumnibridge.alumni.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads people for others: hot, so by plain SQL. */
@ApplicationScoped
class DirectoryQueries {

    private static final String COLUMNS = """
            p.id, p.version, p.subject, p.vouched, p.restricted, p.content,
            array(select distinct m.organisation from membership m where m.profile_id = p.id order by 1)
                as organisations
            """;
    private static final String BY_SUBJECT =
            "select " + COLUMNS + ", null::text as external_id from profile p where p.subject = $1";
    private static final String BY_ID =
            "select " + COLUMNS + ", null::text as external_id from profile p where p.id = any($1)";
    private static final String MEMBERS = "select " + COLUMNS + """
            , o.external_id from membership o join profile p on p.id = o.profile_id
            where o.organisation = $1 and o.external_id > $2 and not p.restricted order by o.external_id limit $3
            """;

    private final Pool pool;

    DirectoryQueries(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<Person>> bySubject(String subject) {
        return people(BY_SUBJECT, Tuple.of(subject)).map(found -> found.stream().findFirst());
    }

    /** In no order; those that are not there are left out. */
    Uni<List<Person>> byId(Collection<UUID> ids) {
        return people(BY_ID, Tuple.of(ids.toArray(UUID[]::new)));
    }

    /** In the order of their numbers. */
    Uni<List<Person>> members(String organisation, String after, int limit) {
        return people(MEMBERS, Tuple.of(organisation, after, limit));
    }

    private Uni<List<Person>> people(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).map(PersonRows::people);
    }
}
