package org.alumnibridge.matching.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.kit.data.outbox.Actor;
import org.junit.jupiter.api.Test;

class StatesTest {

    private final NewestStates<String> states = new NewestStates<>();

    @Test
    void showWhatAPlainMapWouldAndWhatHasChanged() {
        Random random = new Random(7);
        Map<UUID, String> plain = new HashMap<>();
        List<UUID> ids =
                random.longs(3_000).mapToObj(one -> new UUID(one, one * 31)).toList();
        for (int version = 1; version <= 20; version++) {
            States<String> before = states.snapshot();
            Map<UUID, String> plainBefore = Map.copyOf(plain);
            for (int i = 0; i < 200; i++) {
                change(ids.get(random.nextInt(ids.size())), version * 1_000 + i, random.nextInt(5) > 0, plain);
            }
            States<String> now = states.snapshot();
            assertEquals(plain, now);
            assertEquals(plain.size(), now.values().size());
            assertEquals(plainBefore, before);
            assertEquals(States.differing(plainBefore, Map.copyOf(plain)), States.differing(before, now));
        }
    }

    @Test
    void areTheSameObjectWhileNothingChanges() {
        change(new UUID(1, 1), 1, true, new HashMap<>());
        assertSame(states.snapshot(), states.snapshot());
        assertEquals(Set.of(), States.differing(states.snapshot(), states.snapshot()));
    }

    private void change(UUID id, long version, boolean present, Map<UUID, String> plain) {
        String state = present ? "v" + version : null;
        states.put(
                new EventRecord<>(
                        id, "type", id, version, Instant.EPOCH, Actor.system("test"), null, Optional.ofNullable(state)),
                state);
        if (present) {
            plain.put(id, state);
        } else {
            plain.remove(id);
        }
    }
}
