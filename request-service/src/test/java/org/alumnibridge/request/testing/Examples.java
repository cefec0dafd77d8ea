package org.alumnibridge.request.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The examples of events that their producers publish beside their schemas. */
public final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

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

    public static ObjectNode event(String service, String type) {
        try {
            return (ObjectNode) JSON.readTree(text(service, type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
