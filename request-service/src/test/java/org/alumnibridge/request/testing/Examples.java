package org.alumnibridge.request.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The examples of events that their producers publish beside their schemas. */
public final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final ObjectMapper TOLERANT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .build();

    private Examples() {}

    /** Text of {@code <service>/src/main/resources/events/<type>.example.json}. */
    public static String text(String service, String type) {
        Path root = Path.of(System.getProperty("repository.root", ".."));
        Path file = root.resolve(service).resolve("src/main/resources/events").resolve(type + ".example.json");
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The state of a producer's example, as this service declares what it reads of it. */
    public static <S> S state(String service, String type, Class<S> declared) {
        try {
            return TOLERANT.treeToValue(event(service, type).get("state"), declared);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static ObjectNode event(String service, String type) {
        return read(text(service, type));
    }

    public static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
