package org.alumnibridge.kit.data.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTopics;

/** A service's database with the kit's tables and topics of its own, without the service. */
final class OutboxDatabase {

    static final String TOPIC = "requests.lifecycle";

    private static final String INSERT = """
            insert into outbox (id, topic, aggregate_id, version, type, subject, payload, created_at)
            values (?, ?, ?, ?, 'org.alumnibridge.request.filed.v1', 'subject', ?, now())
            """;

    private final Map<String, String> environment;

    private OutboxDatabase(Map<String, String> environment) {
        this.environment = environment;
    }

    static OutboxDatabase fresh() throws SQLException, IOException {
        LocalStackResource resource = new LocalStackResource();
        resource.init(Map.of("service", "request"));
        OutboxDatabase database = new OutboxDatabase(resource.start());
        try (InputStream tables = OutboxDatabase.class.getResourceAsStream("/db/kit/V0_1__service_kit.sql");
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(tables.readAllBytes(), UTF_8));
        }
        return database;
    }

    Map<String, String> environment(Map<String, String> further) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(further);
        return all;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%s/%s"
                        .formatted(
                                environment.get("DATABASE_HOST"),
                                environment.get("DATABASE_PORT"),
                                environment.get("DATABASE_NAME")),
                environment.get("DATABASE_USER"),
                environment.get("DATABASE_PASSWORD"));
    }

    DataSource dataSource() {
        return RelayProcess.database(environment);
    }

    TestTopics topics() {
        return TestTopics.withPrefix(prefix());
    }

    String prefix() {
        return environment.get("KAFKA_TOPIC_PREFIX");
    }

    /** Leaves an event, as a use case's transaction would. */
    static void insert(Connection connection, UUID key, long version) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, TOPIC);
            insert.setObject(3, key);
            insert.setLong(4, version);
            insert.setString(5, "{\"id\":\"%s\",\"version\":%d}".formatted(key, version));
            insert.executeUpdate();
        }
    }

    long count(String condition) throws SQLException {
        try (Connection connection = connect();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select count(*) from outbox where " + condition)) {
            row.next();
            return row.getLong(1);
        }
    }

    boolean isPublished(UUID key, long version) throws SQLException {
        return count("position is not null and aggregate_id = '%s' and version = %d".formatted(key, version)) == 1;
    }
}
