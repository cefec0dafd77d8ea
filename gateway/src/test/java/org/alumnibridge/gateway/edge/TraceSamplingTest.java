package org.alumnibridge.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TraceSamplingTest {

    @Test
    void recordsTheShare() {
        assertEquals(0, recorded(0));
        assertEquals(10_000, recorded(1));
        int tenth = recorded(0.1);
        assertTrue(tenth > 850 && tenth < 1_150, "" + tenth);
    }

    private static int recorded(double ratio) {
        TraceSampling sampling = new TraceSampling(ratio);
        Random random = new Random(1);
        return (int) Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(10_000)
                .map(id -> id.toString().replace("-", ""))
                .filter(sampling::records)
                .count();
    }
}
