package org.alumnibridge.matching.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of this and the sibling modules. */
public final class Repository {

    private static final ObjectMapper TOLERANT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .build();

    private Repository() {}

    /** The example that a producer publishes beside its schema. */
    public static String example(String module, String type) {
        return text(module, type + ".example.json");
    }

    public static String schema(String module, String type) {
        return text(module, type + ".schema.json");
    }

    /** The state of a producer's example, as a consumer of it declares it. */
    public static <S> S state(String module, String type, Class<S> consumers) {
        try {
            JsonNode example = TOLERANT.readTree(example(module, type));
            return TOLERANT.treeToValue(example.get("state"), consumers);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(String module, String file) {
        Path root = Path.of(System.getProperty("repository.root"));
        try {
            return Files.readString(
                    root.resolve(module).resolve("src/main/resources/events").resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
