package org.alumnibridge.kit.data.outbox;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import org.alumnibridge.kit.web.problem.TraceId;

/** The trace of the HTTP request that is being served, so that its events can be told apart in a trace. */
final class Traceparent {

    private Traceparent() {}

    /** Null where no request is being served. */
    static String current() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext routing =
                Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
        return routing == null ? null : TraceId.traceparent(TraceId.of(routing));
    }
}
