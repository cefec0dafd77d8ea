package org.alumnibridge.kit.web.problem;

/** The problems every service can answer with. */
public enum CommonProblem implements ProblemCode {
    VALIDATION_FAILED(400, "The input is not valid", "Change the fields listed in errors and send the request again."),
    MALFORMED_REQUEST(400, "The request cannot be read", "Send well-formed JSON with known, unrepeated keys."),
    INVALID_CURSOR(400, "The cursor is not valid", "Start the list anew, or keep filters and sort as they were."),
    UNAUTHENTICATED(
            401, "A valid access token is needed", "Get a fresh access token for this API and send it as bearer."),
    FORBIDDEN(403, "The token lacks a role or scope", "Ask the operator for the role or scope the operation names."),
    NOT_FOUND(404, "Nothing is here for you", "Check the path and the id. Objects of others are not shown."),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here", "Use a method that the API description lists."),
    NOT_ACCEPTABLE(406, "No such representation", "Accept application/json."),
    CONFLICT(409, "The present state does not allow this", "Read the object again and decide anew."),
    IN_PROGRESS(409, "The same call is still running", "Wait a moment and send the same call again."),
    GONE(410, "This is no longer available", "Start anew."),
    PRECONDITION_FAILED(
            412, "Someone else changed this meanwhile", "Read it again and repeat the change on the new state."),
    PAYLOAD_TOO_LARGE(413, "The body is too large", "Send less than the documented limit."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "The body's media type is not supported", "Use a media type that the API description lists."),
    IDEMPOTENCY_KEY_REUSED(
            422, "The idempotency key was used for another body", "Use a new key for a new request, or the same body."),
    PRECONDITION_REQUIRED(428, "If-Match is required", "Send the ETag of the version that you read as If-Match."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as Retry-After says."),
    REQUEST_FAILED(400, "The request cannot be served", "Compare the request with the API description."),
    INTERNAL_ERROR(500, "Something went wrong on our side", "Try again later and name the traceId when you report it."),
    UNAVAILABLE(503, "A part we need is away", "Try again after Retry-After seconds."),
    GATEWAY_TIMEOUT(504, "The service behind did not answer in time", "Read the object before you repeat a change.");

    private final int status;
    private final String title;
    private final String advice;

    CommonProblem(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** The code that stands for a bare HTTP status, for failures that the framework itself reports. */
    public static CommonProblem ofStatus(int status) {
        for (CommonProblem problem : values()) {
            if (problem.status == status && problem != VALIDATION_FAILED && problem != INVALID_CURSOR) {
                return problem;
            }
        }
        return status >= 500 ? INTERNAL_ERROR : REQUEST_FAILED;
    }

    @Override
    public String code() {
        return name().toLowerCase().replace('_', '-');
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
