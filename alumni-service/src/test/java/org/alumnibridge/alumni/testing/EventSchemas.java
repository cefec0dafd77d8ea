package org.alumnibridge.alumni.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The schemas and examples of this service's events. */
public final class EventSchemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventSchemas() {}

    /** Fails with every difference when the event's data do not fit its schema. */
    public static void assertValid(String type, String json) {
        Schema schema = REGISTRY.getSchema(text("events/" + type + ".schema.json"));
        assertEquals(
                List.of(),
                schema.validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true))),
                () -> type + ": " + json);
    }

    public static String example(String type) {
        return text("events/" + type + ".example.json");
    }

    private static String text(String resource) {
        try (InputStream file = EventSchemas.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
