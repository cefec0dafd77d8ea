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
import java.util.Arrays;
import java.util.List;

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

    /** Types that begin so and have an example there. */
    public static List<String> types(String module, String beginning) {
        String ending = ".example.json";
        return Arrays.stream(events(module).toFile().list())
                .filter(file -> file.startsWith(beginning) && file.endsWith(ending))
                .map(file -> file.substring(0, file.length() - ending.length()))
                .sorted()
                .toList();
    }

    private static Path events(String module) {
        return Path.of(System.getProperty("repository.root"), module, "src/main/resources/events");
    }

    private static String text(String module, String file) {
        try {
            return Files.readString(events(module).resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
