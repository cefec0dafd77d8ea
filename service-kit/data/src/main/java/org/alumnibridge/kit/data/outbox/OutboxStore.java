package org.alumnibridge.kit.data.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The relay's view of the outbox table. Plain JDBC: the relay has a thread of its own and may wait. */
@ApplicationScoped
class OutboxStore {

    private static final String WAITING = """
            select seq, id, topic, aggregate_id, type, subject, payload, traceparent, created_at
            from outbox where position is null order by seq limit ?
            """;
    private static final String MARK = """
            update outbox set position = given.position, published_at = ?
            from (select seq, nextval('outbox_position') as position
                  from (select seq from outbox where seq = any(?) and position is null order by seq) as ordered) as given
            where outbox.seq = given.seq
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

    private final DataSource database;
    private final Clock clock;

    OutboxStore(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Waiting> waiting(int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setInt(1, limit);
            return read(select);
        }
    }

    void markPublished(List<Waiting> events) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement mark = connection.prepareStatement(MARK)) {
            Array seqs = connection.createArrayOf(
                    "bigint", events.stream().map(Waiting::seq).toArray());
            mark.setTimestamp(1, Timestamp.from(clock.instant()));
            mark.setArray(2, seqs);
            mark.executeUpdate();
        }
    }

    void forgetPublishedBefore(Duration age) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from outbox where position is not null and published_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(age)));
            delete.executeUpdate();
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
