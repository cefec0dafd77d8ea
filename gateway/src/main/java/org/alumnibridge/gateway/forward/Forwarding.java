package org.alumnibridge.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.gateway.problem.Refusal;
import org.alumnibridge.gateway.routing.Route;

/** Passes requests on to the service that their route names; the gateway's own go on to its own handlers. */
@ApplicationScoped
public class Forwarding implements Handler<RoutingContext> {

    private final ServiceClients services;
    private final RequestHeaders requestHeaders;
    private final BodyDeadline deadline;
    private final Refusal refusal;
    private final long answerMillis;

    Forwarding(
            ServiceClients services,
            RequestHeaders requestHeaders,
            BodyDeadline deadline,
            Refusal refusal,
            UpstreamConfig config) {
        this.answerMillis = config.answerTimeout().toMillis();
        this.services = services;
        this.deadline = deadline;
        this.requestHeaders = requestHeaders;
        this.refusal = refusal;
    }

    @Override
    public void handle(RoutingContext routing) {
        Route route = Route.of(routing);
        if (route.isOwn()) {
            routing.next();
        } else {
            RequestBody body = new RequestBody(routing.request(), route.bodyLimit(), deadline);
            new ForwardedCall(routing, body, services.of(route.service()), requestHeaders, refusal, answerMillis)
                    .start();
        }
    }
}
