package org.alumnibridge.kit.data.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class OutboxHousekeepingTest {

    private static final String PUBLISHED_ROWS = """
            insert into outbox (id, topic, aggregate_id, version, type, subject, payload, created_at, position, published_at)
            select gen_random_uuid(), 'housekeeping', gen_random_uuid(), 1, 'type', 'subject', '{}', now(),
                   nextval('outbox_position'), now() - interval '%s minutes'
            from generate_series(1, %d)
            """;

    @Inject
    OutboxHousekeeping housekeeping;

    @Inject
    DataSource database;

    @Test
    void forgetsWhatWasPublishedLongAgoAndNothingElse() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(PUBLISHED_ROWS.formatted("61", 2_500));
            statement.execute(PUBLISHED_ROWS.formatted("59", 10));

            housekeeping.forgetPublished();

            ResultSet row = statement.executeQuery("select count(*) from outbox where topic = 'housekeeping'");
            row.next();
            assertEquals(10, row.getLong(1));
        }
    }
}
