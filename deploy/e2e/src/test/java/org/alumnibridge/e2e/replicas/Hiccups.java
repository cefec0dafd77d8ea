package org.alumnibridge.e2e.replicas;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How long this machine kept a thread waiting that wanted to run: the part of a measured time that is the machine's, not
 * the system's.
 */
final class Hiccups implements AutoCloseable {

    private static final long STEP_NANOS = 5_000_000;

    private final Thread thread = new Thread(this::measure, "hiccups");
    private volatile long longestNanos;
    private volatile boolean over;

    Hiccups() {
        thread.setDaemon(true);
        thread.start();
    }

    private void measure() {
        while (!over) {
            long begin = System.nanoTime();
            LockSupport.parkNanos(STEP_NANOS);
            longestNanos = Math.max(longestNanos, System.nanoTime() - begin - STEP_NANOS);
        }
    }

    Duration longest() {
        return Duration.ofNanos(longestNanos);
    }

    @Override
    public void close() {
        over = true;
    }
}
