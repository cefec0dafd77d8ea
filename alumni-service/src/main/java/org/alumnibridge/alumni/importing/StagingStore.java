package org.alumnibridge.alumni.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.Problems;

/** Stores an upload batch by batch over JDBC, each in a short transaction of its own. Blocks. */
@ApplicationScoped
class StagingStore {

    private static final String OPEN = """
            insert into directory_import (id, organisation, subject, actor_kind, actor_id, idempotency_key, state, row_count,
                created, updated, unchanged, rejected, failures, received_at)
            values (?, ?, ?, ?, ?, ?, 'RECEIVING', 0, 0, 0, 0, 0, 0, ?)
            on conflict (subject, idempotency_key) do nothing
            """;
    private static final String PROFILE = "select id from profile where subject = ?";
    private static final String STILL_RECEIVING =
            "update directory_import set received_at = ? where id = ? and state = 'RECEIVING'";
    private static final String ADD = "insert into import_row (import_id, line, content, defect) values (?, ?, ?, ?)";
    private static final String COMPLETE = """
            update directory_import set row_count = ?, body_hash = ?, received_at = ?,
                state = case when ? = 0 then 'COMPLETED' else 'STAGED' end,
                completed_at = case when ? = 0 then ?::timestamptz end
            where id = ? and state = 'RECEIVING'
            """;
    private static final String REMOVE = "delete from directory_import where id = ? and state = 'RECEIVING'";
    private static final String FIND = """
            select id, body_hash from directory_import
            where subject = ? and idempotency_key = ? and state <> 'RECEIVING'
            """;

    /** An import that came with the same key. */
    record Known(UUID id, String bodyHash) {}

    private final DataSource database;
    private final Clock clock;

    StagingStore(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return whether it is the first with its key */
    boolean open(UUID id, Caller caller, String organisation, Optional<String> key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(OPEN)) {
            insert.setObject(1, id);
            insert.setString(2, organisation);
            insert.setString(3, caller.subject());
            Actor actor = Actor.of(caller, profileOf(connection, caller.subject()));
            insert.setString(4, actor.kind());
            insert.setString(5, actor.id());
            insert.setString(6, key.orElse(null));
            insert.setTimestamp(7, now());
            return insert.executeUpdate() == 1;
        }
    }

    /** All of the rows or none. */
    void add(UUID id, List<StagedRow> rows) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                requireStillReceiving(connection, id);
                insert(connection, id, rows);
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                // Closing would switch autocommit on again, and that commits.
                connection.rollback();
                throw failure;
            }
        }
    }

    /** All lines are there. The time of this counts for the order in which imports are applied. */
    void complete(UUID id, int rows, String hash) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(COMPLETE)) {
            update.setInt(1, rows);
            update.setString(2, hash);
            update.setTimestamp(3, now());
            update.setInt(4, rows);
            update.setInt(5, rows);
            update.setTimestamp(6, now());
            update.setObject(7, id);
            requireOne(update.executeUpdate());
        }
    }

    void remove(UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(REMOVE)) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }

    /** The import that came whole with this key; empty while it is arriving. */
    Optional<Known> find(IdempotentCall call) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, call.subject());
            find.setString(2, call.key().orElseThrow());
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? Optional.of(new Known(row.getObject("id", UUID.class), row.getString("body_hash")))
                        : Optional.empty();
            }
        }
    }

    private static Optional<UUID> profileOf(Connection connection, String subject) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(PROFILE)) {
            find.setString(1, subject);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(row.getObject("id", UUID.class)) : Optional.empty();
            }
        }
    }

    private void requireStillReceiving(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(STILL_RECEIVING)) {
            update.setTimestamp(1, now());
            update.setObject(2, id);
            requireOne(update.executeUpdate());
        }
    }

    private static void insert(Connection connection, UUID id, List<StagedRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (StagedRow row : rows) {
                insert.setObject(1, id);
                insert.setInt(2, row.line());
                insert.setString(3, row.content());
                insert.setString(4, row.defect() == null ? null : row.defect().name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void requireOne(int found) {
        if (found != 1) {
            throw Problems.of(CommonProblem.REQUEST_FAILED, "The upload paused for too long. Send the file again.");
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
