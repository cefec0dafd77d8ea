package org.alumnibridge.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final long START = Long.MAX_VALUE - 5;

    private final TokenBucket bucket = new TokenBucket(60, START);

    @Test
    void grantsAWholeMinutesRequestsAtOnce() {
        long granted = IntStream.range(0, 100)
                .filter(i -> bucket.take(START).granted())
                .count();

        assertEquals(60, granted);
    }

    @Test
    void saysWhatIsLeftAndWhenItIsBack() {
        Quota quota = bucket.take(START);

        assertEquals(new Quota(true, 59, 0, 1), quota);
    }

    @Test
    void grantsTheNextWhenItSaid() {
        empty();
        Quota refused = bucket.take(START);

        assertFalse(refused.granted());
        assertEquals(1, refused.retryAfter());
        assertEquals(60, refused.fullAfter());
        assertTrue(bucket.take(START + TimeUnit.SECONDS.toNanos(1)).granted());
    }

    @Test
    void refillsNoFurtherThanFull() {
        empty();

        assertEquals(59, bucket.take(START + TimeUnit.HOURS.toNanos(1)).remaining());
    }

    private void empty() {
        IntStream.range(0, 60).forEach(i -> bucket.take(START));
    }
}
