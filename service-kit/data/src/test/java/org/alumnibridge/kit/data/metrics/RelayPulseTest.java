package org.alumnibridge.kit.data.metrics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RelayPulseTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Hand hand = new Hand();
    private final RelayPulse pulse = new RelayPulse(hand);

    @Test
    void isNotAliveBeforeItsFirstTurn() {
        assertFalse(pulse.isAlive(MINUTE));
        assertFalse(pulse.isAble(MINUTE));
    }

    @Test
    void livesWhileItComesRound() {
        pulse.turn();
        hand.move(MINUTE.minusSeconds(1));
        assertTrue(pulse.isAlive(MINUTE));

        hand.move(Duration.ofSeconds(2));
        assertFalse(pulse.isAlive(MINUTE), "stuck");
    }

    @Test
    void isDeadAtOnceWhenItsThreadIs() throws InterruptedException {
        Thread relay = new Thread(pulse::turn);
        relay.start();
        relay.join();

        assertFalse(pulse.isAlive(MINUTE));
    }

    @Test
    void aDeadOneIsNotTheActiveOne() throws InterruptedException {
        pulse.turn();
        pulse.lease(true);
        assertTrue(pulse.isActive());

        Thread relay = new Thread(pulse::turn);
        relay.start();
        relay.join();
        assertFalse(pulse.isActive());
    }

    @Test
    void isAbleAsActiveAndAsStandby() {
        pulse.lease(false);
        assertTrue(pulse.isAble(MINUTE));
        pulse.lease(true);
        assertTrue(pulse.isAble(MINUTE));

        hand.move(MINUTE);
        assertFalse(pulse.isAble(MINUTE), "the lease could not be asked for");
    }

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {

        private Instant now = Instant.EPOCH;

        void move(Duration on) {
            now = now.plus(on);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
