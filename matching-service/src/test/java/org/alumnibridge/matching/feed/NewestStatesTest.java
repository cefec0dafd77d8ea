package org.alumnibridge.matching.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.kit.data.outbox.Actor;
import org.junit.jupiter.api.Test;

class NewestStatesTest {

    private static final UUID ID = UUID.fromString("01980a10-0000-7000-8000-000000000001");

    private final NewestStates<String> states = new NewestStates<>();

    @Test
    void keepsTheNewestInWhateverOrder() {
        assertTrue(put(2, "second"));
        assertFalse(put(1, "first"));
        assertFalse(put(2, "repeated"));
        assertEquals(Optional.of("second"), states.find(ID));
        assertTrue(put(3, "third"));
        assertEquals(Map.of(ID, "third"), states.snapshot());
    }

    @Test
    void whatIsRemovedStaysRemoved() {
        put(1, "first");
        assertTrue(states.remove(ID));
        assertFalse(states.remove(ID));
        assertFalse(put(9, "late"));
        assertEquals(Optional.empty(), states.find(ID));
        assertEquals(Map.of(), states.snapshot());
    }

    @Test
    void aRemovalBeforeAllElseHoldsToo() {
        states.remove(ID);
        assertFalse(put(1, "late"));
    }

    @Test
    void aSnapshotStaysAsItWas() {
        put(1, "first");
        Map<UUID, String> before = states.snapshot();
        put(2, "second");
        assertEquals(Map.of(ID, "first"), before);
    }

    @Test
    void aVersionWithoutStateHidesTheOnesBefore() {
        put(1, "first");
        assertTrue(put(2, null));
        assertEquals(Optional.empty(), states.find(ID));
        assertTrue(put(3, "again"));
    }

    private boolean put(long version, String state) {
        EventRecord<String> event = new EventRecord<>(
                ID, "type", ID, version, Instant.EPOCH, Actor.system("test"), null, Optional.ofNullable(state));
        return states.put(event, state);
    }
}
