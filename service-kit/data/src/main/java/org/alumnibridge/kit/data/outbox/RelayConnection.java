package org.alumnibridge.kit.data.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The relay's connection to the database: kept, because every batch needs it, and given up after a failure. A database
 * that is silent is a failure too, or a relay cut off from it would wait for ever. For the relay's thread alone.
 */
@ApplicationScoped
class RelayConnection {

    private static final int LONGEST_SILENCE_MS = 10_000;

    private final DataSource database;
    private Connection kept;

    RelayConnection(DataSource database) {
        this.database = database;
    }

    Connection get() throws SQLException {
        if (kept == null) {
            kept = database.getConnection();
            kept.setNetworkTimeout(Runnable::run, LONGEST_SILENCE_MS);
        }
        return kept;
    }

    /** Back to the pool, which throws away what is broken. */
    void giveUp() {
        if (kept == null) {
            return;
        }
        try (Connection returned = kept) {
            returned.setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException broken) {
            // There is nothing left to keep.
        } finally {
            kept = null;
        }
    }
}
