package org.alumnibridge.request.lifecycle;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Pages of request ids, newest first: ids are ordered by time. */
@ApplicationScoped
class RequestList {

    private static final String PAGE = """
            select id from request
            where %s and (cardinality($2::text[]) = 0 or state = any($2)) and id < $3
            order by id desc limit $4
            """;
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Pool database;

    RequestList(Pool database) {
        this.database = database;
    }

    /**
     * @param who profile, or code of an organisation
     * @param before last id of the page before, null for the first page
     */
    Uni<List<UUID>> page(ListRole role, Object who, List<RequestState> states, UUID before, int limit) {
        String[] names = states.stream().map(Enum::name).toArray(String[]::new);
        Tuple parameters = Tuple.of(who, names, before == null ? AFTER_ALL : before, limit);
        return database.preparedQuery(PAGE.formatted(role.condition()))
                .execute(parameters)
                .map(RequestList::ids);
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("id"))
                .toList();
    }
}
