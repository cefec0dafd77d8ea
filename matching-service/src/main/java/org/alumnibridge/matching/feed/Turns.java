package org.alumnibridge.matching.feed;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When a thread last came around. */
final class Turns {

    private final LongSupplier nanoTime;
    private volatile long last;

    Turns(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        turn();
    }

    void turn() {
        last = nanoTime.getAsLong();
    }

    Duration sinceLast() {
        return Duration.ofNanos(nanoTime.getAsLong() - last);
    }
}
