package org.alumnibridge.kit.data.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/** The JSON data of every event: what {@code contracts.md} calls the envelope's data. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventData<S>(UUID id, long version, Instant at, Actor actor, String reason, S state) {

    static EventData<Object> of(DomainEvent event) {
        return new EventData<>(
                event.aggregateId(), event.version(), event.at(), event.actor(), event.reason(), event.state());
    }
}
