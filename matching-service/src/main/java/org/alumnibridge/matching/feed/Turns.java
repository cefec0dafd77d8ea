package org.alumnibridge.matching.feed;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** When a thread last came around. */
final class Turns {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private final LongSupplier nanoTime;
    private volatile long last;

    Turns(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        turn();
    }

    void turn() {
        last = nanoTime.getAsLong();
    }

    /** Waits for what others do, and comes around meanwhile: while a part is away that may take as long as it likes. */
    void waitFor(Future<?> work) throws ExecutionException, InterruptedException {
        while (!endsSoon(work)) {
            turn();
        }
    }

    private static boolean endsSoon(Future<?> work) throws ExecutionException, InterruptedException {
        try {
            work.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    Duration sinceLast() {
        return Duration.ofNanos(nanoTime.getAsLong() - last);
    }
}
