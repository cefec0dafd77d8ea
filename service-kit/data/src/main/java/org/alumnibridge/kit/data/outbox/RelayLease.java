package org.alumnibridge.kit.data.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Elects the replica whose relay publishes: a row with an expiry that the holder renews. The lease only makes take-over
 * orderly; that a paused holder cannot publish out of turn is Kafka's doing (the transactional id fences it).
 */
@ApplicationScoped
class RelayLease {

    private static final String CLAIM = """
            insert into relay_lease as held (name, holder, expires_at) values ('outbox', ?, ?)
            on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at
            where held.holder = excluded.holder or held.expires_at < ?
            """;

    private final UUID self = UUID.randomUUID();
    private final DataSource database;
    private final Clock clock;
    private final Duration leaseTime;
    private Instant renewAt = Instant.MIN;
    private Instant heldUntil = Instant.MIN;

    RelayLease(DataSource database, Clock clock, OutboxConfig config) {
        this.database = database;
        this.clock = clock;
        this.leaseTime = config.leaseTime();
    }

    /** Whether this replica may publish now; renews or claims the lease when it is time to. */
    boolean holds() throws SQLException {
        Instant now = clock.instant();
        if (now.isBefore(renewAt) && now.isBefore(heldUntil)) {
            return true;
        }
        Instant until = now.plus(leaseTime);
        boolean held = claim(now, until);
        renewAt = held ? now.plus(leaseTime.dividedBy(4)) : Instant.MIN;
        heldUntil = held ? until : Instant.MIN;
        return held;
    }

    /** Lets another replica take over at once, on orderly shutdown. */
    void release() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from relay_lease where name = 'outbox' and holder = ?")) {
            delete.setObject(1, self);
            delete.executeUpdate();
        }
    }

    private boolean claim(Instant now, Instant until) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, self);
            claim.setTimestamp(2, Timestamp.from(until));
            claim.setTimestamp(3, Timestamp.from(now));
            return claim.executeUpdate() == 1;
        }
    }
}
