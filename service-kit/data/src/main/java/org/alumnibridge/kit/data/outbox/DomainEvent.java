package org.alumnibridge.kit.data.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to an aggregate, as others may know it.
 *
 * @param topic without the deployment's prefix, such as {@code requests.lifecycle}
 * @param type such as {@code org.alumnibridge.request.filed.v1}
 * @param aggregateId key of the record
 * @param version domain counter of the aggregate, raised by every one of its events
 * @param reason coded, or null
 * @param state a record that serialises to the coded state: ids, codes, times, numbers
 */
public record DomainEvent(
        String topic,
        String type,
        UUID aggregateId,
        long version,
        Instant at,
        Actor actor,
        String reason,
        Object state) {}
