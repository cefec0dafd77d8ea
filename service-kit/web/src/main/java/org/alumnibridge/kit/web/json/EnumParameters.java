package org.alumnibridge.kit.web.json;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.alumnibridge.kit.web.problem.Problems;

/** Query and path parameters of enum types, in the same lower_snake form as in JSON. */
@Provider
public class EnumParameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type.isEnum() ? new EnumParameter<>(type) : null;
    }

    private record EnumParameter<T>(Class<T> type) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            Object constant = LowerSnakeEnums.read(type, text);
            if (constant == null) {
                throw Problems.invalid("?", "unknown-value", "\"%s\" is not one of: %s.".formatted(text, known()));
            }
            return type.cast(constant);
        }

        @Override
        public String toString(T value) {
            return LowerSnakeEnums.write((Enum<?>) value);
        }

        private String known() {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> LowerSnakeEnums.write((Enum<?>) constant))
                    .collect(Collectors.joining(", "));
        }
    }
}
