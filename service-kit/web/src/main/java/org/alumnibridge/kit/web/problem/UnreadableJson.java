package org.alumnibridge.kit.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body in the caller's words: pointer, reason, what to change. No class names. */
final class UnreadableJson {

    private UnreadableJson() {}

    static HttpProblem problem(JsonProcessingException failure) {
        return Problems.builder(CommonProblem.MALFORMED_REQUEST, "The JSON body cannot be read; see errors.")
                .with("errors", List.of(describe(failure)))
                .build();
    }

    /** The Jackson failure that a framework exception wraps, or null. */
    static JsonProcessingException causeOf(WebApplicationException wrapper) {
        Throwable cause = wrapper.getCause();
        while (cause != null && !(cause instanceof JsonProcessingException)) {
            cause = cause.getCause();
        }
        return (JsonProcessingException) cause;
    }

    private static FieldError describe(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return new FieldError(pointer(unknown), "unknown-key", unknownKey(unknown));
        }
        if (failure instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return new FieldError(pointer(format), "unknown-value", unknownValue(format));
        }
        if (String.valueOf(failure.getOriginalMessage()).startsWith("Duplicate field")) {
            return new FieldError(location(failure), "duplicate-key", "The same key stands twice in one object.");
        }
        if (failure instanceof JsonMappingException mapping) {
            return new FieldError(
                    pointer(mapping), "wrong-type", "The value has a type or form that does not fit here.");
        }
        return new FieldError(location(failure), "not-json", "The body is not well-formed JSON.");
    }

    private static String unknownKey(UnrecognizedPropertyException unknown) {
        String known = unknown.getKnownPropertyIds() == null
                ? ""
                : unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return "The key \"%s\" is not known here. Known keys: %s.".formatted(unknown.getPropertyName(), known);
    }

    private static String unknownValue(InvalidFormatException format) {
        String known = Arrays.stream(format.getTargetType().getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase())
                .collect(Collectors.joining(", "));
        return "\"%s\" is not one of: %s.".formatted(format.getValue(), known);
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String location(JsonProcessingException failure) {
        return failure.getLocation() == null
                ? ""
                : "line %d, column %d"
                        .formatted(
                                failure.getLocation().getLineNr(),
                                failure.getLocation().getColumnNr());
    }
}
