package org.alumnibridge.matching.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RestartingTest {

    @Test
    void beginsAgainAfterExceptionsAndErrorsAndPausesBetween() {
        AtomicInteger begun = new AtomicInteger();
        List<Duration> pauses = new ArrayList<>();
        new Restarting(() -> failDifferently(begun.incrementAndGet()), pause -> {
                    pauses.add(pause);
                    return pauses.size() == 4;
                })
                .run();
        assertEquals(4, begun.get());
        assertEquals(
                4, pauses.stream().filter(pause -> pause.toMillis() >= 1_000).count());
    }

    @Test
    void aReaderThatIsSilentForLongIsNotAlive() {
        AtomicLong now = new AtomicLong(7);
        Turns turns = new Turns(now::get);
        assertEquals(Status.UP, FeedLiveness.answer(turns.sinceLast()).getStatus());
        now.addAndGet(Duration.ofMinutes(4).toNanos());
        assertEquals(Status.DOWN, FeedLiveness.answer(turns.sinceLast()).getStatus());
        turns.turn();
        assertEquals(Status.UP, FeedLiveness.answer(turns.sinceLast()).getStatus());
    }

    @Test
    @Timeout(30)
    void aReaderThatWaitsForAPartThatIsAwayIsAlive() throws Exception {
        CompletableFuture<Void> partIsBack = new CompletableFuture<>();
        AtomicLong asked = new AtomicLong();
        Turns turns = new Turns(() -> {
            if (asked.incrementAndGet() == 3) {
                partIsBack.complete(null);
            }
            return asked.get();
        });

        turns.waitFor(partIsBack);

        assertEquals(3, asked.get());
    }

    private static void failDifferently(int time) throws Exception {
        switch (time) {
            case 1 -> throw new OutOfMemoryError("for the test");
            case 2 -> throw new java.io.IOException("for the test");
            case 3 -> throw new IllegalStateException("for the test");
            default -> {
                // Ends by itself, which is no reason to stop either.
            }
        }
    }
}
