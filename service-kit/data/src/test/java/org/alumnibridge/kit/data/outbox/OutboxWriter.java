package org.alumnibridge.kit.data.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alumnibridge.kit.data.time.Ids;

/**
 * Changes aggregates all the time, each in versions without a gap. Every hundredth change is slow: it takes its sequence
 * number and commits only when twenty later ones have.
 */
final class OutboxWriter implements AutoCloseable {

    private static final int AGGREGATES = 20;
    private static final int SLOW_EVERY = 100;
    private static final int SLOW_FOR = 20;

    private final List<UUID> keys = Stream.generate(Ids::next).limit(AGGREGATES).toList();
    private final Map<UUID, Long> written = new HashMap<>();
    private final UUID slowKey = Ids.next();
    private final Random random;
    private final Connection connection;
    private final Connection slowConnection;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private SQLException failure;
    private long changes;

    OutboxWriter(OutboxDatabase database, long seed) throws SQLException {
        this.random = new Random(seed);
        this.connection = database.connect();
        this.slowConnection = database.connect();
        slowConnection.setAutoCommit(false);
    }

    void start(int perSecond) {
        clock.scheduleAtFixedRate(this::change, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
    }

    /** One event for an aggregate of its own, at once. */
    UUID mark() throws SQLException {
        UUID key = Ids.next();
        synchronized (this) {
            OutboxDatabase.insert(connection, key, 1);
            written.put(key, 1L);
        }
        return key;
    }

    /** Ends the changes and tells the last version of every aggregate. */
    synchronized Map<UUID, Long> stop() throws SQLException {
        clock.shutdown();
        slowConnection.commit();
        if (failure != null) {
            throw failure;
        }
        return Map.copyOf(written);
    }

    @Override
    public void close() throws SQLException {
        clock.shutdownNow();
        connection.close();
        slowConnection.close();
    }

    private synchronized void change() {
        if (failure != null || clock.isShutdown()) {
            return;
        }
        try {
            write(connection, keys.get(random.nextInt(AGGREGATES)));
            changes++;
            if (changes % SLOW_EVERY == 0) {
                write(slowConnection, slowKey);
            } else if (changes % SLOW_EVERY == SLOW_FOR) {
                slowConnection.commit();
            }
        } catch (SQLException unexpected) {
            failure = unexpected;
        }
    }

    private void write(Connection with, UUID key) throws SQLException {
        OutboxDatabase.insert(with, key, written.merge(key, 1L, Long::sum));
    }
}
