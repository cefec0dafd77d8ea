package org.alumnibridge.matching.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The service's clock in tests: the system's, moved by as much as a test says. */
@ApplicationScoped
public class MovableClock {

    private volatile Duration moved = Duration.ZERO;

    public void moveTo(Duration fromNow) {
        moved = fromNow;
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new Moved();
    }

    private final class Moved extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(moved).truncatedTo(ChronoUnit.MICROS);
        }
    }
}
