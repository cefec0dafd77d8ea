package org.alumnibridge.request.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.outbox.EventData;
import org.alumnibridge.kit.web.json.StrictJson;

/** The schemas of this service's events. */
public final class EventSchemas {

    public static final String REQUEST = "org.alumnibridge.request";
    public static final String RECEIPT = "org.alumnibridge.privacy-receipt.given.v1";
    public static final String ENGAGEMENT = "org.alumnibridge.engagement.changed.v1";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final ObjectMapper JSON = json();

    private EventSchemas() {}

    /** Fails with every difference when the event's data do not fit the schema. */
    public static void assertValid(String schema, String json) {
        Schema rules = REGISTRY.getSchema(text("events/" + schema + ".schema.json"));
        assertEquals(
                List.of(),
                rules.validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true))),
                () -> schema + ": " + json);
    }

    /** The data of an event as the outbox writes them. */
    public static String data(DomainEvent event) {
        EventData<Object> data = new EventData<>(
                event.aggregateId(), event.version(), event.at(), event.actor(), event.reason(), event.state());
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException unserialisable) {
            throw new UncheckedIOException(unserialisable);
        }
    }

    private static ObjectMapper json() {
        ObjectMapper mapper =
                JsonMapper.builder().addModule(new JavaTimeModule()).build();
        new StrictJson().customize(mapper);
        return mapper;
    }

    private static String text(String resource) {
        try (InputStream file = EventSchemas.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
