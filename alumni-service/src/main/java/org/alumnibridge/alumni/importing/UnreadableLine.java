package org.alumnibridge.alumni.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.alumnibridge.kit.web.json.LowerSnakeEnums;

/** Says what keeps a line from being read, with the reasons that a JSON body gets, too. */
final class UnreadableLine {

    private UnreadableLine() {}

    static ImportError describe(int line, JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            String detail = "The key \"%s\" is not known here.".formatted(unknown.getPropertyName());
            return new ImportError(line, pointer(unknown), "unknown-key", detail);
        }
        if (String.valueOf(failure.getOriginalMessage()).startsWith("Duplicate field")) {
            return new ImportError(line, pointer(failure), "duplicate-key", "The same key stands twice in one object.");
        }
        if (failure instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return new ImportError(line, pointer(format), "unknown-value", unknownValue(format));
        }
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return new ImportError(
                    line, pointer(mapping), "wrong-type", "The value has a type or form that does not fit here.");
        }
        return LineDefect.NOT_JSON.at(line);
    }

    private static String unknownValue(InvalidFormatException format) {
        String known = Arrays.stream(format.getTargetType().getEnumConstants())
                .map(constant -> LowerSnakeEnums.write((Enum<?>) constant))
                .collect(Collectors.joining(", "));
        return "The value is not one of: %s.".formatted(known);
    }

    private static String pointer(JsonProcessingException failure) {
        return failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                        .collect(Collectors.joining())
                : "";
    }
}
