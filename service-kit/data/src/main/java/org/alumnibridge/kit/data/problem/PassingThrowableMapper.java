package org.alumnibridge.kit.data.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** The same as {@link PassingFailureMapper}: what Vert.x says of a connection that broke in between is no exception. */
@Provider
@Priority(Priorities.AUTHENTICATION - 500)
public class PassingThrowableMapper extends ExceptionMapperBase<Throwable> {

    @Override
    protected HttpProblem toProblem(Throwable failure) {
        return PassingFailureMapper.problemOf(failure);
    }
}
