package org.alumnibridge.kit.data.consuming;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.Actor;

/**
 * One readable record of a topic.
 *
 * @param eventId the event's own id, the same on every delivery; null for a tombstone
 * @param type CloudEvents type
 * @param key id of the aggregate
 * @param version domain counter of the aggregate; 0 for a tombstone
 * @param reason coded, or null
 * @param state as the consumer declares it; empty for a tombstone and for an event that only names what is gone
 */
public record EventRecord<S>(
        UUID eventId, String type, UUID key, long version, Instant at, Actor actor, String reason, Optional<S> state) {

    /** A null value on a compacted topic: the aggregate's last word. Everything known of it goes. */
    public boolean isTombstone() {
        return eventId == null;
    }

    /** Last segment but one of the type: {@code filed} of {@code org.alumnibridge.request.filed.v1}. */
    public String step() {
        String[] segments = type.split("\\.");
        return segments.length < 2 ? type : segments[segments.length - 2];
    }
}
