package org.alumnibridge.kit.web.json;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
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
        return type.isEnum() ? new EnumParameter<>(type, "?" + nameOf(annotations)) : null;
    }

    private static String nameOf(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse("");
    }

    private record EnumParameter<T>(Class<T> type, String pointer) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            Object constant = LowerSnakeEnums.read(type, text);
            if (constant == null) {
                throw refusal("\"%s\" is not one of: %s.".formatted(text, known()));
            }
            return type.cast(constant);
        }

        @Override
        public String toString(T value) {
            return LowerSnakeEnums.write((Enum<?>) value);
        }

        /** Wrapped, for of anything else the framework would make a bare 404. */
        private WebApplicationException refusal(String detail) {
            HttpProblem problem = Problems.invalid(pointer, "unknown-value", detail);
            return new WebApplicationException(problem, problem.getStatusCode());
        }

        private String known() {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> LowerSnakeEnums.write((Enum<?>) constant))
                    .collect(Collectors.joining(", "));
        }
    }
}
