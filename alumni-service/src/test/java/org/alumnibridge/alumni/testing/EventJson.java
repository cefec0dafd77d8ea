package org.alumnibridge.alumni.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.outbox.EventData;
import org.alumnibridge.kit.web.json.StrictJson;

/** Events as the outbox serialises them, without a running service. */
public final class EventJson {

    private static final ObjectMapper JSON = mapper();

    private EventJson() {}

    public static String of(DomainEvent event) {
        try {
            return JSON.writeValueAsString(new EventData<>(
                    event.aggregateId(), event.version(), event.at(), event.actor(), event.reason(), event.state()));
        } catch (JsonProcessingException unserialisable) {
            throw new IllegalArgumentException(unserialisable);
        }
    }

    /** Fails when the event is not what its schema says. */
    public static void assertValid(DomainEvent event) {
        EventSchemas.assertValid(event.type(), of(event));
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModules(new JavaTimeModule(), new Jdk8Module());
        new StrictJson().customize(mapper);
        return mapper;
    }
}
