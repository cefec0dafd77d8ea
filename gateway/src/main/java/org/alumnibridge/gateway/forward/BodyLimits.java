package org.alumnibridge.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.gateway.problem.Refusal;
import org.alumnibridge.gateway.routing.Route;
import org.alumnibridge.kit.web.problem.CommonProblem;

/**
 * Refuses bodies that say that they are too large before a byte of them is read, and asks for those that wait to be
 * asked. What does not say its length is counted while it passes, see {@link CountedBody}.
 */
@ApplicationScoped
public class BodyLimits implements Handler<RoutingContext> {

    private static final String CONTINUE = "100-continue";

    private final Refusal refusal;

    BodyLimits(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public void handle(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        long limit = Route.of(routing).bodyLimit();
        if (Body.lengthOf(request.headers()) > limit) {
            refusal.answer(routing, CommonProblem.PAYLOAD_TOO_LARGE, "The limit is %d bytes.".formatted(limit));
            return;
        }
        if (CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            routing.response().writeContinue();
        }
        routing.next();
    }
}
