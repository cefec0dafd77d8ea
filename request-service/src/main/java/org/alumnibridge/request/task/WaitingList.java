package org.alumnibridge.request.task;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What waits for a person, read in one query. */
@ApplicationScoped
class WaitingList {

    /** More than anybody works off at once. */
    private static final int MOST = 200;

    private static final String WAITING = """
            select request.id, null::uuid as proposal, due_at from request
            where requester = $1 and waiting_for = 'REQUESTER'
            union all
            select request.id, null, due_at from request
            where brokers @> array[$1]::uuid[] and waiting_for = 'CONTACT_PERSON' and (taken_at is null or broker = $1)
            union all
            select request_id, proposal.id, proposal.due_at from proposal
            where expert = $1 and proposal.state = 'OPEN'
            union all
            select request_id, proposal.id, request.due_at from proposal join request on request.id = request_id
            where expert = $1 and proposal.state = 'ACCEPTED' and answered_at is null
              and request.kind = 'QUESTION' and request.state in ('ACCEPTED', 'ANSWERED')
            union all
            select request.id, null, due_at from request
            where waiting_for = 'NETWORK_ADMIN' and ($2 or organisations @> array[$3]::text[])
            order by due_at nulls last, id limit $4
            """;

    private final Pool database;

    WaitingList(Pool database) {
        this.database = database;
    }

    /** @param proposal null unless the person is the asked expert */
    record Entry(UUID request, UUID proposal, Instant dueAt) {}

    /**
     * Soonest first.
     *
     * @param profile null for offices without one
     * @param operator of the network, who steps in for vacant regions
     * @param office code of the association that the person's office serves, or null
     */
    Uni<List<Entry>> of(UUID profile, boolean operator, String office) {
        return database.preparedQuery(WAITING)
                .execute(Tuple.of(profile, operator, office, MOST))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(WaitingList::entry)
                        .toList());
    }

    private static Entry entry(Row row) {
        OffsetDateTime dueAt = row.getOffsetDateTime("due_at");
        return new Entry(row.getUUID("id"), row.getUUID("proposal"), dueAt == null ? null : dueAt.toInstant());
    }
}
