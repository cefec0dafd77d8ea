package org.alumnibridge.matching.shortlist;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Reads what was published, for the API. */
@ApplicationScoped
class ShortlistRepository {

    private static final String PUBLICATION = """
            select request_version, computed_at from shortlist where request_id = $1
            """;

    /** @param version of the request at that time */
    record Publication(long version, Instant at) {}

    private final Pool pool;

    ShortlistRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<Publication>> publication(UUID request) {
        return pool.preparedQuery(PUBLICATION).execute(Tuple.of(request)).map(ShortlistRepository::first);
    }

    private static Optional<Publication> first(RowSet<Row> rows) {
        for (Row row : rows) {
            OffsetDateTime at = row.getOffsetDateTime("computed_at");
            return Optional.of(new Publication(row.getLong("request_version"), at.toInstant()));
        }
        return Optional.empty();
    }
}
