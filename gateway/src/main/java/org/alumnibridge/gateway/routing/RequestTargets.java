package org.alumnibridge.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.alumnibridge.gateway.problem.GatewayProblem;
import org.alumnibridge.gateway.problem.Refusal;

/** Refuses, before anything is decided by them, paths and headers that a service might read otherwise than we do. */
@ApplicationScoped
public class RequestTargets implements Handler<RoutingContext> {

    private static final int LONGEST = 8_192;

    private final Refusal refusal;

    RequestTargets(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public void handle(RoutingContext routing) {
        String target = routing.request().uri();
        if (target.length() > LONGEST) {
            refusal.answer(routing, GatewayProblem.URI_TOO_LONG, null);
            return;
        }
        Optional<String> fault = TargetSyntax.faultOf(target)
                .or(() -> headerFault(routing.request().headers()));
        if (fault.isPresent()) {
            refusal.answer(routing, GatewayProblem.AMBIGUOUS_REQUEST, fault.get());
        } else {
            routing.next();
        }
    }

    private static Optional<String> headerFault(MultiMap headers) {
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING)
                && !headers.getAll(HttpHeaders.TRANSFER_ENCODING).equals(List.of("chunked"))) {
            return Optional.of("Send the body plain or chunked, in no other transfer encoding.");
        }
        if (headers.getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            return Optional.of("Send one Authorization header.");
        }
        return Optional.empty();
    }
}
