package org.alumnibridge.kit.data.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.alumnibridge.kit.data.consuming.FailureKind;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.Problems;

/**
 * A call that failed for a reason which passes, such as a database that restarts: 503 with {@code Retry-After}. Whatever
 * else nobody expected is ours to mend: 500.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 500)
public class PassingFailureMapper extends ExceptionMapperBase<Exception> {

    private static final int RETRY_SECONDS = 5;
    private static final String ADVICE =
            "Try again. Where a change may have taken effect, repeat it with the same Idempotency-Key or read first.";

    @Override
    protected HttpProblem toProblem(Exception failure) {
        return problemOf(failure);
    }

    static HttpProblem problemOf(Throwable failure) {
        return FailureKind.passes(failure)
                ? Problems.builder(CommonProblem.UNAVAILABLE, ADVICE)
                        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        .build()
                : HttpProblem.builder().withStatus(500).build();
    }
}
