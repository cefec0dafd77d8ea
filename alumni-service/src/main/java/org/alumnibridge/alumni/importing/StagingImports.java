package org.alumnibridge.alumni.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.alumni.support.Actors;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.Problems;

/**
 * Takes an association's file: every line is in the database before the import is acknowledged. Streams over JDBC on a
 * worker thread, so that a file of any size needs no more memory than a line.
 */
@ApplicationScoped
class StagingImports {

    private static final int BATCH = 500;
    private static final String INSERT_IMPORT = """
            insert into directory_import (id, organisation, subject, actor_kind, idempotency_key, state, row_count,
                created, updated, unchanged, rejected, received_at)
            values (?, ?, ?, ?, ?, 'STAGED', 0, 0, 0, 0, 0, ?)
            on conflict (subject, idempotency_key) do nothing
            """;
    private static final String INSERT_ROW = "insert into import_row (import_id, line, content) values (?, ?, ?)";
    private static final String COMPLETE = """
            update directory_import set row_count = ?, body_hash = ?,
                state = case when ? = 0 then 'COMPLETED' else state end,
                completed_at = case when ? = 0 then received_at end
            where id = ?
            """;
    private static final String FIND =
            "select id, body_hash from directory_import where subject = ? and idempotency_key = ?";

    private final DataSource database;
    private final Clock clock;

    StagingImports(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param key idempotency key, or null
     * @return id of the import, of the one before when the same file came with the same key
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when the key came with another file before
     */
    UUID stage(Caller caller, String organisation, String key, InputStream file) throws IOException, SQLException {
        DigestInputStream hashed = new DigestInputStream(file, sha256());
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            UUID id = Ids.next();
            boolean fresh = open(connection, id, caller, organisation, key);
            int rows = fresh ? store(connection, id, hashed) : skip(hashed);
            String hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
            if (!fresh) {
                connection.rollback();
                return known(connection, caller, key, hash);
            }
            complete(connection, id, rows, hash);
            connection.commit();
            return id;
        }
    }

    private boolean open(Connection connection, UUID id, Caller caller, String organisation, String key)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_IMPORT)) {
            insert.setObject(1, id);
            insert.setString(2, organisation);
            insert.setString(3, caller.subject());
            insert.setString(4, Actors.of(caller).kind());
            insert.setString(5, key);
            insert.setTimestamp(6, Timestamp.from(clock.instant()));
            return insert.executeUpdate() == 1;
        }
    }

    /** Blank lines are no rows, but they count as lines of the file. */
    private static int store(Connection connection, UUID id, InputStream file) throws IOException, SQLException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8));
        int rows = 0;
        try (PreparedStatement insert = connection.prepareStatement(INSERT_ROW)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    insert.setObject(1, id);
                    insert.setInt(2, number);
                    insert.setString(3, line.replace("\u0000", "\uFFFD"));
                    insert.addBatch();
                    rows++;
                    if (rows % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
        }
        return rows;
    }

    private static int skip(InputStream file) throws IOException {
        file.transferTo(java.io.OutputStream.nullOutputStream());
        return 0;
    }

    private static void complete(Connection connection, UUID id, int rows, String hash) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(COMPLETE)) {
            update.setInt(1, rows);
            update.setString(2, hash);
            update.setInt(3, rows);
            update.setInt(4, rows);
            update.setObject(5, id);
            update.executeUpdate();
        }
    }

    private static UUID known(Connection connection, Caller caller, String key, String hash) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, caller.subject());
            find.setString(2, key);
            try (ResultSet row = find.executeQuery()) {
                row.next();
                if (!hash.equals(row.getString("body_hash"))) {
                    throw Problems.of(
                            CommonProblem.IDEMPOTENCY_KEY_REUSED,
                            "This idempotency key came with another file before.");
                }
                return row.getObject("id", UUID.class);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
