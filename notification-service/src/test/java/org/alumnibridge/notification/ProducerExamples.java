package org.alumnibridge.notification;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.alumnibridge.kit.data.outbox.EventData;
import org.alumnibridge.kit.web.json.LowerSnakeEnums;

/** The examples that producers publish beside their event schemas, in the sibling modules. */
public final class ProducerExamples {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new LowerSnakeEnums())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ProducerExamples() {}

    public static ObjectNode contactPoint() {
        return read("alumni-service", "org.alumnibridge.contact-point.changed.v1");
    }

    public static ObjectNode request() {
        return read("request-service", "org.alumnibridge.request.proposed.v1");
    }

    /** The example as a consumer sees it: with the fields of its own record. */
    public static <S> EventData<S> as(Class<S> state, ObjectNode example) {
        return JSON.convertValue(example, JSON.getTypeFactory().constructParametricType(EventData.class, state));
    }

    public static ObjectNode read(String module, String type) {
        try {
            return (ObjectNode) JSON.readTree(text(module, type + ".example.json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
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

    public static String schema(String module, String type) {
        return text(module, type + ".schema.json");
    }

    private static String text(String module, String file) {
        try {
            return Files.readString(events(module).resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
