package org.alumnibridge.gateway.problem;

import java.util.Locale;
import org.alumnibridge.kit.web.problem.ProblemCode;

/** The problems that only the gateway answers with. */
public enum GatewayProblem implements ProblemCode {
    AMBIGUOUS_REQUEST(
            400,
            "The request could be read in more than one way",
            "Send a plain path without dot segments, encoded separators or repeated headers."),
    ORIGIN_NOT_ALLOWED(403, "Pages of this origin may not call the API", "Ask the operator to allow the origin."),
    BODY_TOO_SLOW(408, "The body took too long to arrive", "Send it faster, or in smaller parts."),
    URI_TOO_LONG(414, "The address is too long", "Send fewer or shorter parameters."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "Send fewer or shorter headers."),
    BROKEN_ANSWER(502, "The service broke off", "Read the object before you repeat a change."),
    OVERLOADED(503, "The service has more to do than it can", "Try again after Retry-After seconds.");

    private final int status;
    private final String title;
    private final String advice;

    GatewayProblem(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String advice() {
        return advice;
    }
}
