package org.alumnibridge.gateway.limit;

import java.util.concurrent.TimeUnit;

/** Lets a client ask at an even rate, with bursts up to a full bucket. Safe for concurrent use. */
final class TokenBucket {

    private static final double NANOS_A_MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int capacity;
    private double tokens;
    private long filledAt;

    TokenBucket(int perMinute, long now) {
        this.capacity = perMinute;
        this.tokens = perMinute;
        this.filledAt = now;
    }

    /** @param now a reading of {@link System#nanoTime()} */
    synchronized Quota take(long now) {
        fill(now);
        boolean granted = tokens >= 1;
        if (granted) {
            tokens -= 1;
        }
        return new Quota(granted, (int) tokens, secondsUntil(1), secondsUntil(capacity));
    }

    private void fill(long now) {
        tokens = Math.min(capacity, tokens + capacity * ((now - filledAt) / NANOS_A_MINUTE));
        filledAt = now;
    }

    private int secondsUntil(int wanted) {
        double nanos = Math.max(0, wanted - tokens) * NANOS_A_MINUTE / capacity;
        return (int) Math.ceil(nanos / NANOS_A_SECOND);
    }
}
