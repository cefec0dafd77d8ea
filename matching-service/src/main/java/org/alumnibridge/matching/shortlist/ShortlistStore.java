package org.alumnibridge.matching.shortlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The shortlists as last published, one row for each open request. Plain JDBC: who keeps the shortlists has a thread of
 * its own and may wait.
 */
@ApplicationScoped
class ShortlistStore {

    private static final String SAVE = """
            insert into shortlist (request_id, request_version, policy_name, policy_version, computed_at, event_id, top,
                content, inputs)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)
            on conflict (request_id) do update set
                request_version = excluded.request_version, policy_name = excluded.policy_name,
                policy_version = excluded.policy_version, computed_at = excluded.computed_at,
                event_id = excluded.event_id, top = excluded.top, content = excluded.content,
                inputs = excluded.inputs, published_at = null
            """;
    private static final String MARK = "update shortlist set published_at = ? where event_id = any(?)";
    private static final String ALL = "select request_id, event_id, top, published_at is not null from shortlist";
    private static final String FORGET = "delete from shortlist where request_id = any(?)";

    /**
     * What was stored last of a request.
     *
     * @param published whether the broker is known to have it
     */
    record Stored(UUID eventId, List<ShortlistEvent.Place> top, boolean published) {}

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    ShortlistStore(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** By request. */
    Map<UUID, Stored> all() throws SQLException {
        Map<UUID, Stored> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.put(
                        row.getObject(1, UUID.class),
                        new Stored(row.getObject(2, UUID.class), top(row.getString(3)), row.getBoolean(4)));
            }
        }
        return found;
    }

    /** Stores them as not yet published. */
    void save(Collection<ShortlistEvent> events) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(SAVE)) {
            for (ShortlistEvent event : events) {
                bind(insert, event);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void markPublished(Collection<ShortlistEvent> events) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setTimestamp(1, Timestamp.from(clock.instant()));
            mark.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", events.stream().map(ShortlistEvent::id).toArray()));
            mark.executeUpdate();
        }
    }

    void forget(Collection<UUID> requests) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setArray(1, connection.createArrayOf("uuid", requests.toArray()));
            delete.executeUpdate();
        }
    }

    private void bind(PreparedStatement insert, ShortlistEvent event) throws SQLException {
        Shortlist shortlist = event.shortlist();
        insert.setObject(1, shortlist.id());
        insert.setLong(2, shortlist.request().version());
        insert.setString(3, shortlist.policy().name());
        insert.setInt(4, shortlist.policy().version());
        insert.setTimestamp(5, Timestamp.from(shortlist.computedAt()));
        insert.setObject(6, event.id());
        insert.setString(7, write(event.top()));
        insert.setString(8, write(shortlist.ranking()));
        insert.setString(9, write(new ShortlistInputs(shortlist.request(), shortlist.inputs())));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<ShortlistEvent.Place> top(String text) {
        try {
            return Arrays.asList(json.readValue(text, ShortlistEvent.Place[].class));
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }
}
