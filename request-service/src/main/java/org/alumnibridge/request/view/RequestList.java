package org.alumnibridge.request.view;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.list.Cursor;
import org.alumnibridge.kit.web.list.Page;
import org.alumnibridge.request.lifecycle.RequestState;
import org.alumnibridge.request.people.Person;

/** Pages of the requests that a person has to do with, newest first. Ids are time-ordered and serve as the key. */
@ApplicationScoped
class RequestList {

    /**
     * $1 profile, $2 organisation whose members' requests may be seen, $3 whether vacancies may be seen, $4 part the
     * caller takes, $5 state, $6 id to go on after, $7 limit.
     */
    private static final String PAGE = """
            select id from request r
            where (($4::text is null or $4 = 'REQUESTER') and r.requester = $1
                or ($4::text is null or $4 = 'BROKER') and (r.brokers @> array[$1]
                    or $2::text is not null and r.organisations @> array[$2]
                    or $3 and r.partnership is null and (r.route = 'BROKERED' or r.taken_at is not null
                        or r.state = 'UNMATCHED'))
                or ($4::text is null or $4 = 'EXPERT') and exists (
                    select 1 from proposal p where p.request_id = r.id and p.expert = $1))
              and ($5::text is null or r.state = $5)
              and ($6::uuid is null or r.id < $6)
            order by id desc limit $7
            """;

    /** In which part the caller has to do with a request. */
    enum Part {
        REQUESTER,
        BROKER,
        EXPERT
    }

    private final Pool database;

    RequestList(Pool database) {
        this.database = database;
    }

    Uni<Page<UUID>> page(Person person, Part part, RequestState state, String cursor, int limit) {
        Cursor.Binding binding = Cursor.Binding.of("requests", part, state);
        Optional<UUID> after = Cursor.decode(cursor, binding, 1).map(key -> UUID.fromString(key.get(0)));
        Tuple parameters = Tuple.from(new Object[] {
            person.profile().orElse(null),
            organisation(person.caller()).orElse(null),
            person.caller().has(Roles.NETWORK_ADMIN),
            part == null ? null : part.name(),
            state == null ? null : state.name(),
            after.orElse(null),
            limit + 1
        });
        return database.preparedQuery(PAGE)
                .execute(parameters)
                .map(RequestList::ids)
                .map(ids -> Page.cut(ids, limit, binding, id -> List.of(id.toString())));
    }

    /** Offices see their members' requests, and so do systems with the scope to read requests. */
    private static Optional<String> organisation(Caller caller) {
        boolean reads = caller.has(Roles.ASSOCIATION_ADMIN) || caller.isPartner() && caller.has(Roles.REQUESTS_READ);
        return caller.organisation().filter(code -> reads);
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID("id")));
        return ids;
    }
}
