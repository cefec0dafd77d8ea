package org.alumnibridge.kit.data.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import javax.sql.DataSource;

/** Answers whose idempotency key is no longer remembered. */
@ApplicationScoped
public class ExpiredAnswers {

    private final DataSource database;
    private final Clock clock;

    ExpiredAnswers(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Deletes them. Blocks. */
    public void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from idempotent_answer where created_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(Idempotency.KEPT)));
            delete.executeUpdate();
        }
    }
}
