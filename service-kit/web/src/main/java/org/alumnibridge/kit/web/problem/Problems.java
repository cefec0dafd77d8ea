package org.alumnibridge.kit.web.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/**
 * Makes the exceptions that become {@code application/problem+json} answers. The type URI, {@code instance} and
 * {@code traceId} are added when the answer is written.
 */
public final class Problems {

    /** Parameter that carries the code until the type URI is made of it. */
    static final String CODE = "code";

    private Problems() {}

    public static HttpProblem of(ProblemCode code, String detail) {
        return builder(code, detail).build();
    }

    /** For problems with members of their own: {@code Problems.builder(code, detail).with("allowedActions", ...)}. */
    public static HttpProblem.Builder builder(ProblemCode code, String detail) {
        return HttpProblem.builder()
                .withTitle(code.title())
                .withStatus(code.status())
                .withDetail(detail)
                .with(CODE, code.code());
    }

    /** 400 with the fields to change. */
    public static HttpProblem invalid(List<FieldError> errors) {
        String detail =
                errors.size() == 1 ? errors.get(0).detail() : errors.size() + " values need to change; see errors.";
        return builder(CommonProblem.VALIDATION_FAILED, detail)
                .with("errors", errors)
                .build();
    }

    public static HttpProblem invalid(String pointer, String code, String detail) {
        return invalid(List.of(new FieldError(pointer, code, detail)));
    }

    /** The same answer whether the object is absent or somebody else's. */
    public static HttpProblem notFound() {
        return of(CommonProblem.NOT_FOUND, "There is no such object, or it is not yours to see.");
    }
}
