package org.alumnibridge.matching.shortlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.matching.demand.Demand;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The shortlists, one row for each request that looks for experts. A row and its event in the outbox are written by one
 * statement, and only while the epoch of the partition is the writer's: the lock on the holding makes a take-over wait
 * for the statement, so that it reads what was written. A shortlist that names an erased person is refused. Plain JDBC: the rounds have a thread of their own and may wait.
 */
@ApplicationScoped
class ShortlistStore {

    private static final Logger LOG = Logger.getLogger(ShortlistStore.class);

    private static final String TAKE_OVER = """
        insert into shortlist_holding (partition, epoch) values (?, nextval('shortlist_epoch'))
        on conflict (partition) do update set epoch = excluded.epoch
        returning epoch
        """;
    private static final String OF = """
        select request_id, request_version, computed_at, top from shortlist where partition = ?
        """;
    private static final String MINE = """
        with mine as (select partition from shortlist_holding where partition = ? and epoch = ? for share),
        """;
    private static final String KEEP = """
        with mine as (select partition from shortlist_holding where partition = ? and epoch = ?
            and not exists (select 1 from grave where profile = any(?)) for share),
        kept as (
            insert into shortlist (request_id, partition, request_version, policy_name, policy_version, computed_at,
                top, content, inputs)
            select ?::uuid, partition, ?, ?, ?, ?::timestamptz, ?::jsonb, ?::jsonb, ?::jsonb from mine
            on conflict (request_id) do update set
                partition = excluded.partition, request_version = excluded.request_version,
                policy_name = excluded.policy_name, policy_version = excluded.policy_version,
                computed_at = excluded.computed_at, top = excluded.top, content = excluded.content,
                inputs = excluded.inputs
            returning request_id)
        """;
    private static final String WITHDRAW = MINE + """
        kept as (
            delete from shortlist where request_id = ?::uuid and exists (select 1 from mine) returning request_id)
        """;
    private static final String PUBLISH = """
        insert into outbox (id, topic, aggregate_id, version, type, subject, payload, created_at, traceparent)
        select ?::uuid, ?, request_id, nextval('shortlist_event_version'), ?, request_id::text, ?, ?::timestamptz, ?
        from kept
        """;
    /** The bell of the relay, wherever it runs. Never in the transaction that stores. */
    private static final String RING = "notify outbox";

    /** By which this replica may write rows of a partition. */
    record Holding(int partition, long epoch) {}

    /** Something to write, and the right to. */
    record Claim<E>(Holding holding, E event) {}

    /**
     * What is stored of a request, and therefore published.
     *
     * @param version of the request
     */
    record Stored(int partition, long version, Instant computedAt, List<ShortlistEvent.Place> top) {}

    private final DataSource database;
    private final Demand demand;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;

    ShortlistStore(
            DataSource database,
            Demand demand,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.demand = demand;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    /** Whoever held the partition before can write no more, once this returns. */
    Holding takeOver(int partition) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(TAKE_OVER)) {
            claim.setInt(1, partition);
            try (ResultSet row = claim.executeQuery()) {
                row.next();
                return new Holding(partition, row.getLong(1));
            }
        }
    }

    /** By request. */
    Map<UUID, Stored> of(int partition) throws SQLException {
        Map<UUID, Stored> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setInt(1, partition);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getObject(1, UUID.class), stored(partition, row));
                }
            }
        }
        return found;
    }

    /**
     * Stores them and leaves their events for the relay. One that the database refuses for its content is left out.
     *
     * @return those stored
     */
    List<Claim<ShortlistEvent>> keep(Collection<Claim<ShortlistEvent>> claims) throws SQLException {
        if (claims.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.getConnection()) {
            List<Claim<ShortlistEvent>> kept = keep(connection, claims);
            ring(connection);
            return kept;
        }
    }

    void withdraw(Collection<Claim<ShortlistWithdrawal>> claims) throws SQLException {
        if (claims.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement delete = connection.prepareStatement(WITHDRAW + PUBLISH)) {
                for (Claim<ShortlistWithdrawal> claim : claims) {
                    bind(delete, claim);
                }
                requireAll(delete.executeBatch());
            }
            ring(connection);
        }
    }

    private List<Claim<ShortlistEvent>> keep(Connection connection, Collection<Claim<ShortlistEvent>> claims)
            throws SQLException {
        try {
            write(connection, claims);
            return List.copyOf(claims);
        } catch (SQLException refused) {
            if (!isCausedByData(refused)) {
                throw refused;
            }
            return keepEach(connection, claims);
        }
    }

    private List<Claim<ShortlistEvent>> keepEach(Connection connection, Collection<Claim<ShortlistEvent>> claims)
            throws SQLException {
        List<Claim<ShortlistEvent>> kept = new ArrayList<>();
        for (Claim<ShortlistEvent> claim : claims) {
            try {
                write(connection, List.of(claim));
                kept.add(claim);
            } catch (SQLException refused) {
                if (!isCausedByData(refused)) {
                    throw refused;
                }
                LOG.errorf("No shortlist for %s: %s", claim.event().request(), refused.getSQLState());
            }
        }
        return kept;
    }

    /** Without an open transaction the driver sends a batch as one, in one round trip. */
    private void write(Connection connection, Collection<Claim<ShortlistEvent>> claims) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP + PUBLISH)) {
            for (Claim<ShortlistEvent> claim : claims) {
                bind(insert, claim.holding(), claim.event());
            }
            requireAll(insert.executeBatch());
        }
    }

    private void bind(PreparedStatement insert, Holding holding, ShortlistEvent event) throws SQLException {
        Shortlist shortlist = event.shortlist();
        insert.setInt(1, holding.partition());
        insert.setLong(2, holding.epoch());
        insert.setArray(3, insert.getConnection().createArrayOf("uuid", event.profiles()));
        insert.setObject(4, event.request());
        insert.setLong(5, event.version());
        insert.setString(6, shortlist.policy().name());
        insert.setInt(7, shortlist.policy().version());
        insert.setTimestamp(8, Timestamp.from(event.at()));
        insert.setString(9, write(event.top()));
        insert.setString(10, write(shortlist.ranking()));
        insert.setString(11, write(shortlist.inputs()));
        insert.setObject(12, event.id());
        insert.setString(13, ShortlistEvent.TOPIC);
        insert.setString(14, ShortlistEvent.TYPE);
        insert.setString(15, event.payload(json, service));
        insert.setTimestamp(16, Timestamp.from(event.at()));
        insert.setString(17, demand.takeTrace(event.request()).orElse(null));
        insert.addBatch();
    }

    private void bind(PreparedStatement delete, Claim<ShortlistWithdrawal> claim) throws SQLException {
        ShortlistWithdrawal event = claim.event();
        Instant at = clock.instant();
        delete.setInt(1, claim.holding().partition());
        delete.setLong(2, claim.holding().epoch());
        delete.setObject(3, event.request());
        delete.setObject(4, event.id());
        delete.setString(5, ShortlistEvent.TOPIC);
        delete.setString(6, ShortlistWithdrawal.TYPE);
        delete.setString(7, event.payload(json, service, at));
        delete.setTimestamp(8, Timestamp.from(at));
        delete.setString(9, demand.takeTrace(event.request()).orElse(null));
        delete.addBatch();
    }

    private static void requireAll(int[] written) {
        if (Arrays.stream(written).anyMatch(rows -> rows == 0)) {
            throw new FencedException("Another replica keeps these shortlists now, or they name somebody erased");
        }
    }

    private static void ring(Connection connection) throws SQLException {
        try (Statement bell = connection.createStatement()) {
            bell.execute(RING);
        }
    }

    /** SQLSTATE class 22, also of one within a batch. */
    private static boolean isCausedByData(SQLException refused) {
        return refused.getSQLState() != null && refused.getSQLState().startsWith("22");
    }

    private Stored stored(int partition, ResultSet row) throws SQLException {
        return new Stored(partition, row.getLong(2), row.getTimestamp(3).toInstant(), top(row.getString(4)));
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
