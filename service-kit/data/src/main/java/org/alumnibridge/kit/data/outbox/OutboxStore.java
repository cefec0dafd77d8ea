package org.alumnibridge.kit.data.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The relay's view of the outbox table. Plain JDBC: the relay has a thread of its own and may wait.
 *
 * <p>Both statements work for the holder of the lease alone. Marking locks the lease's row, so that whoever takes over
 * sees either all of the former holder's marks or none of them: a mark that came later would hide a row between two
 * that are published again. For the same reason positions become visible in their order.
 */
@ApplicationScoped
class OutboxStore {

    /** The relay holds one page in memory; a page with more than this ends early. */
    private static final int PAGE_BYTES = 4_000_000;

    // "not in (select ...)" hashes what is left out; "<> all (?)" would compare every row with all of it.
    private static final String WAITING = """
            select seq, id, topic, aggregate_id, type, subject, payload, traceparent, created_at from (
                select *, coalesce(octet_length(payload), 0) as bytes,
                       sum(octet_length(payload)) over (order by seq) as bytes_so_far
                from outbox
                where position is null and seq not in (select unnest(?))
                  and exists (select from relay_lease where name = 'outbox' and holder = ?)
                order by seq limit ?) as page
            where coalesce(bytes_so_far, 0) - bytes < %d
            order by seq
            """.formatted(PAGE_BYTES);
    // By the rows' places: statistics that were taken while nothing waited, as most are, would have a join by number
    // compare each row with all the others. Numbered once, in order, before anything is joined.
    private static final String MARK = """
            with mine as (select from relay_lease where name = 'outbox' and holder = ? for share),
                 given as materialized (
                     select place, nextval('outbox_position') as position
                     from (select ctid as place from outbox where seq = any (?) and position is null order by seq) as ordered)
            update outbox set position = given.position, published_at = ?
            from mine, given
            where outbox.ctid = given.place
            """;

    /** An event that waits to be published; one without a payload is a tombstone. */
    record Waiting(
            long seq,
            UUID id,
            String topic,
            UUID key,
            String type,
            String subject,
            String payload,
            String traceparent,
            Instant createdAt) {}

    private final RelayConnection database;
    private final Clock clock;

    OutboxStore(RelayConnection database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The next events in order.
     *
     * @param holder nothing is given to a relay that does not hold the lease
     * @param sent rows that are left out
     */
    List<Waiting> waiting(UUID holder, Collection<Long> sent, int limit) throws SQLException {
        Connection connection = database.get();
        try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setArray(1, connection.createArrayOf("bigint", sent.toArray()));
            select.setObject(2, holder);
            select.setInt(3, limit);
            return read(select);
        }
    }

    /**
     * Gives the rows their positions.
     *
     * @return whether that was done; not for a relay that lost the lease
     */
    boolean markPublished(UUID holder, Collection<Long> seqs) throws SQLException {
        Connection connection = database.get();
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setObject(1, holder);
            mark.setArray(2, connection.createArrayOf("bigint", seqs.toArray()));
            mark.setTimestamp(3, Timestamp.from(clock.instant()));
            return mark.executeUpdate() == seqs.size();
        }
    }

    private static List<Waiting> read(PreparedStatement select) throws SQLException {
        List<Waiting> events = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                events.add(new Waiting(
                        row.getLong("seq"),
                        row.getObject("id", UUID.class),
                        row.getString("topic"),
                        row.getObject("aggregate_id", UUID.class),
                        row.getString("type"),
                        row.getString("subject"),
                        row.getString("payload"),
                        row.getString("traceparent"),
                        row.getTimestamp("created_at").toInstant()));
            }
        }
        return events;
    }
}
