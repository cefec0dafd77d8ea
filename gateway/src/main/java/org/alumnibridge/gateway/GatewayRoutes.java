package org.alumnibridge.gateway;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.alumnibridge.gateway.access.Authentication;
import org.alumnibridge.gateway.edge.CrossOrigin;
import org.alumnibridge.gateway.edge.RequestIds;
import org.alumnibridge.gateway.edge.SecurityHeaders;
import org.alumnibridge.gateway.forward.BodyLimits;
import org.alumnibridge.gateway.forward.Forwarding;
import org.alumnibridge.gateway.limit.ConcurrentCalls;
import org.alumnibridge.gateway.observability.CallMetrics;
import org.alumnibridge.gateway.openapi.DescriptionRoute;
import org.alumnibridge.gateway.routing.RequestTargets;
import org.alumnibridge.gateway.routing.Routing;

/** The way of a request through the gateway. Each step answers it or passes it on to the next. */
@ApplicationScoped
class GatewayRoutes {

    /** Ahead of the framework's own handlers, which know neither the routes nor the larger bodies of some. */
    private static final int FIRST = -1_000;

    void identify(
            @Observes Router router,
            CallMetrics metrics,
            RequestIds requestIds,
            SecurityHeaders securityHeaders,
            CrossOrigin origins) {
        router.route()
                .order(FIRST)
                .handler(metrics)
                .handler(requestIds)
                .handler(securityHeaders)
                .handler(origins);
    }

    void admit(
            @Observes Router router,
            RequestTargets targets,
            Routing routing,
            Authentication authentication,
            ConcurrentCalls concurrentCalls) {
        router.route()
                .order(FIRST + 1)
                .handler(targets)
                .handler(routing)
                .handler(authentication)
                .handler(concurrentCalls);
    }

    void serve(@Observes Router router, BodyLimits bodyLimits, Forwarding forwarding, DescriptionRoute description) {
        router.route().order(FIRST + 2).handler(bodyLimits).handler(forwarding);
        router.route(DescriptionRoute.PATH).order(FIRST + 3).handler(description);
    }
}
