package org.alumnibridge.gateway.edge;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.web.problem.TraceId;

/**
 * Gives every request an id and a trace, both the caller's own where they are well formed. A request without an id goes
 * by that of its trace.
 */
@ApplicationScoped
public class RequestIds implements Handler<RoutingContext> {

    public static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
    public static final CharSequence TRACEPARENT = HttpHeaders.createOptimized("traceparent");

    private static final int TRACEPARENT_LENGTH = 55;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;

    private final TraceSampling sampling;

    RequestIds(TraceSampling sampling) {
        this.sampling = sampling;
    }

    @Override
    public void handle(RoutingContext routing) {
        String given = routing.request().getHeader(REQUEST_ID);
        routing.response().putHeader(REQUEST_ID, isWellFormed(given) ? given : TraceId.of(routing));
        routing.next();
    }

    /** The id under which this request is answered and passed on. */
    public static String of(RoutingContext routing) {
        return routing.response().headers().get(REQUEST_ID);
    }

    /** The W3C trace context to pass on: the caller's, or a new one. */
    public String traceparent(RoutingContext routing) {
        String traceId = TraceId.of(routing);
        String given = routing.request().getHeader(TRACEPARENT);
        boolean usable = given != null && given.length() == TRACEPARENT_LENGTH && given.startsWith(traceId, 3);
        return usable ? given : TraceId.traceparent(traceId, sampling.records(traceId));
    }

    static boolean isWellFormed(String id) {
        return id != null
                && id.length() >= SHORTEST
                && id.length() <= LONGEST
                && id.chars().allMatch(RequestIds::isPlain);
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
    }
}
