package org.alumnibridge.request.task;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.list.Cursor;
import org.alumnibridge.kit.web.list.Page;
import org.alumnibridge.request.people.Person;

/** Pages of what waits for a person, soonest first. */
@ApplicationScoped
class WaitingRequests {

    /** $1 profile, $2 whether vacancies wait for the person, $3 and $4 position to go on after, $5 limit. */
    private static final String PAGE = """
            select part, request, proposal, due_at from (
                select 'REQUESTER' as part, r.id as request, null::uuid as proposal, r.due_at
                from request r where r.waiting_for = 'REQUESTER' and r.requester = $1
                union all
                select 'CONTACT_PERSON', r.id, null, r.due_at
                from request r where r.waiting_for = 'CONTACT_PERSON' and r.broker = $1
                union all
                select 'EXPERT', r.id, p.id, case p.state when 'OPEN' then p.due_at else r.due_at end
                from proposal p join request r on r.id = p.request_id
                where p.expert = $1 and (p.state = 'OPEN' and r.state = 'PROPOSED'
                    or p.state = 'ACCEPTED' and p.answered_at is null and r.kind = 'QUESTION'
                        and r.state in ('ACCEPTED', 'ANSWERED'))
                union all
                select 'NETWORK_ADMIN', r.id, null, r.due_at
                from request r where r.waiting_for = 'NETWORK_ADMIN' and $2
            ) as waiting
            where $3::timestamptz is null or (due_at, request) > ($3, $4::uuid)
            order by due_at, request limit $5
            """;

    private final Pool database;

    WaitingRequests(Pool database) {
        this.database = database;
    }

    Uni<Page<Waiting>> page(Person person, String cursor, int limit) {
        Cursor.Binding binding = Cursor.Binding.of("tasks");
        Optional<List<String>> after = Cursor.decode(cursor, binding, 2);
        Tuple parameters = Tuple.from(new Object[] {
            person.profile().orElse(null),
            person.caller().has(Roles.NETWORK_ADMIN),
            after.map(key -> OffsetDateTime.parse(key.get(0))).orElse(null),
            after.map(key -> UUID.fromString(key.get(1))).orElse(null),
            limit + 1
        });
        return database.preparedQuery(PAGE)
                .execute(parameters)
                .map(WaitingRequests::read)
                .map(rows -> Page.cut(rows, limit, binding, WaitingRequests::position));
    }

    private static List<String> position(Waiting waiting) {
        return List.of(
                waiting.dueAt().atOffset(ZoneOffset.UTC).toString(),
                waiting.request().toString());
    }

    private static List<Waiting> read(RowSet<Row> rows) {
        List<Waiting> waiting = new ArrayList<>();
        rows.forEach(row -> waiting.add(new Waiting(
                row.getString("part"),
                row.getUUID("request"),
                row.getUUID("proposal"),
                row.getOffsetDateTime("due_at").toInstant())));
        return waiting;
    }
}
