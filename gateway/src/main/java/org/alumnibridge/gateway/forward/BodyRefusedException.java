package org.alumnibridge.gateway.forward;

import org.alumnibridge.gateway.problem.GatewayProblem;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.ProblemCode;

/** The gateway stopped reading a body. */
final class BodyRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode problem;

    private BodyRefusedException(ProblemCode problem, String detail) {
        super(detail, null, false, false);
        this.problem = problem;
    }

    static BodyRefusedException tooLarge(long limit) {
        return new BodyRefusedException(CommonProblem.PAYLOAD_TOO_LARGE, "The limit is %d bytes.".formatted(limit));
    }

    static BodyRefusedException tooSlow() {
        return new BodyRefusedException(GatewayProblem.BODY_TOO_SLOW, null);
    }

    ProblemCode problem() {
        return problem;
    }
}
