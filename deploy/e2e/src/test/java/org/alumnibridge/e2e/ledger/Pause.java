package org.alumnibridge.e2e.ledger;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Time that passes between two attempts or two kills. */
public final class Pause {

    private Pause() {}

    public static void of(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        for (long left = length.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
