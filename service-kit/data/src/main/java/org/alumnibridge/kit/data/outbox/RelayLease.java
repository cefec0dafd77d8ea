package org.alumnibridge.kit.data.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Elects the replica whose relay publishes. The holder raises a beat; who sees it stand still for the lease time takes
 * over. Everyone measures by its own steady clock and no two clocks are compared, so one that jumps elects nobody.
 *
 * <p>The lease alone fences nobody: a paused holder may wake and believe in it. Kafka refuses what such a holder sends,
 * {@link OutboxStore} what it reads and marks.
 */
@ApplicationScoped
class RelayLease {

    private static final String CLAIM = """
            insert into relay_lease (name, holder, beat) values ('outbox', ?, 0) on conflict (name) do nothing
            """;
    private static final String BEAT = """
            update relay_lease set beat = beat + 1 where name = 'outbox' and holder = ?
            """;
    private static final String LOOK = "select holder, beat from relay_lease where name = 'outbox'";
    private static final String TAKE_OVER = """
            update relay_lease set holder = ?, beat = beat + 1 where name = 'outbox' and holder = ? and beat = ?
            """;
    private static final String RELEASE = "delete from relay_lease where name = 'outbox' and holder = ?";

    /** What was read of the lease of another. */
    private record Sight(UUID holder, long beat) {}

    private final UUID self = UUID.randomUUID();
    private final RelayConnection database;
    private final long leaseNanos;
    private boolean held;
    private long heldAt;
    private Optional<Sight> lastSight = Optional.empty();
    private long firstSeenAt;

    RelayLease(RelayConnection database, OutboxConfig config) {
        this.database = database;
        this.leaseNanos = config.leaseTime().toNanos();
    }

    /** By which the database knows this relay. */
    UUID holder() {
        return self;
    }

    /** Whether this replica may publish now; renews, claims or watches the lease when it is time to. */
    boolean holds() throws SQLException {
        long now = System.nanoTime();
        if (held && now - heldAt < leaseNanos / 8) {
            return true;
        }
        held = held ? beat(database) : watch(now);
        heldAt = now;
        return held;
    }

    /** @return whether the lease is still held */
    boolean beat(RelayConnection connection) throws SQLException {
        return execute(connection, BEAT, self);
    }

    /** Lets another replica take over at once: on orderly shutdown, and when this one cannot publish. */
    void release() throws SQLException {
        held = false;
        execute(database, RELEASE, self);
    }

    private boolean watch(long now) throws SQLException {
        Optional<Sight> sight = look();
        if (sight.isEmpty()) {
            return execute(database, CLAIM, self);
        }
        if (!sight.equals(lastSight)) {
            lastSight = sight;
            firstSeenAt = now;
            return false;
        }
        return now - firstSeenAt >= leaseNanos
                && execute(
                        database,
                        TAKE_OVER,
                        self,
                        sight.get().holder(),
                        sight.get().beat());
    }

    private Optional<Sight> look() throws SQLException {
        Connection connection = database.get();
        try (PreparedStatement select = connection.prepareStatement(LOOK);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Sight(row.getObject("holder", UUID.class), row.getLong("beat")))
                    : Optional.empty();
        }
    }

    private static boolean execute(RelayConnection connection, String statement, Object... parameters)
            throws SQLException {
        try (PreparedStatement update = connection.get().prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            return update.executeUpdate() == 1;
        }
    }
}
