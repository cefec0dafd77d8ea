package org.alumnibridge.kit.web.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.OIDCException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * The keys to judge a token by cannot be had. It may be a good one: the caller is asked to come again, and neither sent
 * away nor told that something broke.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 500)
public class KeysAwayMapper extends ExceptionMapperBase<OIDCException> {

    private static final int RETRY_SECONDS = 5;

    @Override
    protected HttpProblem toProblem(OIDCException failure) {
        return Problems.builder(CommonProblem.UNAVAILABLE, "Tokens cannot be verified at the moment.")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }
}
