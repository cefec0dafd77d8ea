package org.alumnibridge.kit.web.observability;

import io.vertx.ext.web.RoutingContext;
import org.alumnibridge.kit.web.problem.TraceId;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Log lines about a request, with its trace id, for code that runs outside of spans. */
public final class RequestLog {

    private static final String TRACE_ID = "traceId";

    private RequestLog() {}

    public static void warn(Logger log, RoutingContext routing, String message) {
        MDC.put(TRACE_ID, TraceId.of(routing));
        try {
            log.warn(message);
        } finally {
            MDC.remove(TRACE_ID);
        }
    }
}
