package org.alumnibridge.kit.data.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * What the relay says of itself while it goes round: that it lives, whether its lease could be asked for, whether it is
 * the one that publishes. Written by its thread alone, read by any.
 */
@ApplicationScoped
public class RelayPulse {

    private final Clock clock;
    private volatile Thread thread;
    private volatile Instant lastTurn = Instant.MIN;
    private volatile Instant lastLease = Instant.MIN;
    private volatile boolean active;
    private volatile Consumer<Duration> lags = lag -> {};

    public RelayPulse(Clock clock) {
        this.clock = clock;
    }

    /** A turn of the relay begins on the calling thread. */
    public void turn() {
        thread = Thread.currentThread();
        lastTurn = clock.instant();
    }

    /** The database has said whether this replica publishes. */
    public void lease(boolean held) {
        active = held;
        lastLease = clock.instant();
    }

    /** The broker has acknowledged an event of that time. */
    public void published(Instant at) {
        Duration lag = Duration.between(at, clock.instant());
        lags.accept(lag.isNegative() ? Duration.ZERO : lag);
    }

    /** Nothing is published here for now. */
    public void stopped() {
        active = false;
    }

    /** @param lags told of each event published how long it took */
    void tellLags(Consumer<Duration> lags) {
        this.lags = lags;
    }

    public boolean isActive() {
        return active && isAlive(Duration.ofMinutes(1));
    }

    public boolean isAlive(Duration longestTurn) {
        Thread relay = thread;
        return relay != null && relay.isAlive() && lastTurn.plus(longestTurn).isAfter(clock.instant());
    }

    public boolean isAble(Duration longestWait) {
        return !lastLease.equals(Instant.MIN) && lastLease.plus(longestWait).isAfter(clock.instant());
    }
}
