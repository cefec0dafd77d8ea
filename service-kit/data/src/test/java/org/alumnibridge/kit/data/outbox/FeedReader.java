package org.alumnibridge.kit.data.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Reads on and on behind the last position it saw, as a delta feed does: what gets a smaller position later is missed. */
final class FeedReader implements AutoCloseable {

    private final Connection connection;
    private final Set<Long> seen = new HashSet<>();
    private final Thread thread = new Thread(this::follow, "feed-reader");
    private volatile boolean closed;
    private volatile SQLException failure;
    private long last;

    FeedReader(OutboxDatabase database) throws SQLException {
        this.connection = database.connect();
        thread.start();
    }

    /** Stops and tells the sequence numbers of all rows it has seen. */
    Set<Long> stop() throws SQLException, InterruptedException {
        closed = true;
        thread.join();
        if (failure != null) {
            throw failure;
        }
        readOn();
        return seen;
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        closed = true;
        thread.join();
        connection.close();
    }

    private void follow() {
        try {
            while (!closed) {
                readOn();
            }
        } catch (SQLException unexpected) {
            failure = unexpected;
        }
    }

    private void readOn() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select position, seq from outbox where position > ? order by position limit 100")) {
            select.setLong(1, last);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                last = row.getLong("position");
                seen.add(row.getLong("seq"));
            }
        }
    }
}
