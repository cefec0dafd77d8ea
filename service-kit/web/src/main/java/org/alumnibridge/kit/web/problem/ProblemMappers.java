package org.alumnibridge.kit.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;

/** Exceptions of the framework whose default answers say too little, or too much. */
final class ProblemMappers {

    /** Ahead of the mappers that the problem extension brings: those stand at AUTHENTICATION - 1. */
    private static final int FIRST = Priorities.AUTHENTICATION - 500;

    /** More than anybody reads at once; a list of a megabyte may break a rule with each of its values. */
    private static final int MOST_ERRORS = 50;

    private ProblemMappers() {}

    @Provider
    @Priority(FIRST)
    public static class OfJson extends ExceptionMapperBase<JsonProcessingException> {
        @Override
        protected HttpProblem toProblem(JsonProcessingException failure) {
            return UnreadableJson.problem(failure);
        }
    }

    @Provider
    @Priority(FIRST)
    public static class OfMismatch extends ExceptionMapperBase<MismatchedInputException> {
        @Override
        protected HttpProblem toProblem(MismatchedInputException failure) {
            return UnreadableJson.problem(failure);
        }
    }

    @Provider
    @Priority(FIRST)
    public static class OfUnknownKey extends ExceptionMapperBase<UnrecognizedPropertyException> {
        @Override
        protected HttpProblem toProblem(UnrecognizedPropertyException failure) {
            return UnreadableJson.problem(failure);
        }
    }

    @Provider
    @Priority(FIRST)
    public static class OfFormat extends ExceptionMapperBase<InvalidFormatException> {
        @Override
        protected HttpProblem toProblem(InvalidFormatException failure) {
            return UnreadableJson.problem(failure);
        }
    }

    /** What the framework refuses by itself: an unreadable body wrapped, a method or media type not served here. */
    @Provider
    @Priority(FIRST)
    public static class OfFramework extends ExceptionMapperBase<WebApplicationException> {
        @Override
        protected HttpProblem toProblem(WebApplicationException failure) {
            if (failure.getCause() instanceof HttpProblem ours) {
                return ours;
            }
            JsonProcessingException json = UnreadableJson.causeOf(failure);
            return json == null ? problem(failure.getResponse()) : UnreadableJson.problem(json);
        }

        /** The decorator finds title and advice for the status. */
        private static HttpProblem problem(Response response) {
            HttpProblem.Builder problem = HttpProblem.builder().withStatus(response.getStatus());
            response.getStringHeaders().forEach((name, values) -> problem.withHeader(name, String.join(", ", values)));
            return problem.build();
        }
    }

    @Provider
    @Priority(FIRST)
    public static class OfConstraints extends ExceptionMapperBase<ConstraintViolationException> {
        @Override
        protected HttpProblem toProblem(ConstraintViolationException failure) {
            return Problems.invalid(failure.getConstraintViolations().stream()
                    .limit(MOST_ERRORS)
                    .map(OfConstraints::describe)
                    .toList());
        }

        private static FieldError describe(ConstraintViolation<?> violation) {
            return new FieldError(pointer(violation), code(violation), violation.getMessage());
        }

        /** {@code file.draft.target.regions[0]} is {@code /target/regions/0}: method and parameter are ours alone. */
        private static String pointer(ConstraintViolation<?> violation) {
            List<String> steps = new ArrayList<>();
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getIndex() != null) {
                    steps.add(node.getIndex().toString());
                }
                if (node.getKey() != null) {
                    steps.add(node.getKey().toString());
                }
                if (node.getName() != null && !node.getName().startsWith("<")) {
                    steps.add(node.getName());
                }
            }
            List<String> inner = steps.size() > 2 ? steps.subList(2, steps.size()) : List.of();
            return inner.isEmpty() ? "?" + steps.get(steps.size() - 1) : "/" + String.join("/", inner);
        }

        private static String code(ConstraintViolation<?> violation) {
            String annotation = violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
            return annotation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
        }
    }
}
