package org.alumnibridge.e2e.replicas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.alumnibridge.e2e.door.Patience;

/** One round: people write through the gateway, trouble strikes whoever publishes, all is compared afterwards. */
final class TakingOver {

    static final Duration FLOW = Duration.ofSeconds(2);

    private static final Duration GOAL = Duration.ofSeconds(5);
    private static final int WRITERS = 6;
    private static final int FIRST_WRITES = 12;
    /** Steps of a take-over in each of which a busy machine may hold up a thread. */
    private static final int STEPS = 5;

    private final Relays relays;

    TakingOver(Relays relays) {
        this.relays = relays;
    }

    void after(String what, Trouble trouble) {
        String name = "writer-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        try (Writers writers = new Writers(relays.stack(), name, WRITERS);
                Hiccups hiccups = new Hiccups()) {
            writers.start();
            awaitFlow(writers);
            String active = relays.active();
            Instant begin = Instant.now();
            trouble.strike(relays, active);
            Instant end = Instant.now();
            Relays.letFlow(FLOW);
            writers.stop();
            relays.drained();
            compare(what, writers, begin, end, hiccups.longest());
        }
    }

    static void awaitFlow(Writers writers) {
        Patience.until(
                "the first writes",
                () -> writers.writes() >= FIRST_WRITES ? java.util.Optional.of(writers) : java.util.Optional.empty());
    }

    private void compare(String what, Writers writers, Instant begin, Instant end, Duration hiccup) {
        Map<String, Long> versions = relays.versions(writers.acknowledged());
        Published published = Published.of(versions);
        Duration silence = published.longestSilence(begin.minusMillis(500), end.plusSeconds(1));
        relays.tell(
                "%s: %d writes, %d records, %d repeated; silent for %d ms, longest hiccup of the machine %d ms",
                what,
                writers.writes(),
                published.records(),
                published.repeated(),
                silence.toMillis(),
                hiccup.toMillis());
        assertEquals(java.util.List.of(), published.disorder(versions));
        writers.acknowledged()
                .forEach((profile, version) -> assertTrue(
                        versions.get(profile) >= version, profile + " lost what was acknowledged: " + version));
        assertTrue(silence.compareTo(limit(hiccup)) <= 0, what + ": silent for " + silence);
    }

    /** The goal, and what the machine took for itself. */
    static Duration limit(Duration hiccup) {
        return GOAL.plus(hiccup.multipliedBy(STEPS));
    }
}
