package org.alumnibridge.kit.data.outbox;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.alumnibridge.kit.data.metrics.RelayPulse;
import org.junit.jupiter.api.Test;

/** The relay's thread must outlive whatever is thrown in it: nobody would start another. */
class OutboxRelayLoopTest {

    private static final RelaySettings SETTINGS =
            new RelaySettings(Optional.empty(), "test-outbox", Duration.ofMillis(100), Duration.ofSeconds(1));

    /** Every other turn ends in an error. */
    private static final class BrokenLease extends RelayLease {
        private final AtomicInteger turns = new AtomicInteger();

        BrokenLease(RelayConnection connection) {
            super(connection, SETTINGS);
        }

        @Override
        boolean holds() {
            if (turns.incrementAndGet() % 2 == 1) {
                throw new NoClassDefFoundError("as in a broken installation");
            }
            return false;
        }

        @Override
        void release() {
            throw new IllegalStateException("broken as well");
        }
    }

    @Test
    void goesOnAfterAnError() throws InterruptedException {
        RelayConnection connection = new RelayConnection(null);
        BrokenLease lease = new BrokenLease(connection);
        OutboxRelay relay = new OutboxRelay(
                lease,
                new OutboxStore(connection, Clock.systemUTC()),
                new EventPublisher(Map.of(), SETTINGS),
                connection,
                new RelayHeartbeat(lease, null, SETTINGS),
                new RelayBell(),
                SETTINGS,
                new RelayPulse(Clock.systemUTC()));

        relay.start(null);

        await().atMost(Duration.ofSeconds(30)).until(() -> lease.turns.get() > 3);
        relay.stop(null);
    }
}
