package org.alumnibridge.gateway.routing;

import io.vertx.ext.web.RoutingContext;

/**
 * Where the paths of one prefix lead.
 *
 * @param service name of the service that answers, {@link #GATEWAY} for the gateway itself
 * @param bodyLimit the largest body in bytes
 */
public record Route(String service, Access access, long bodyLimit) {

    public static final String GATEWAY = "gateway";

    private static final String KEY = Route.class.getName();

    /** The route of a request that {@link Routing} has let pass. */
    public static Route of(RoutingContext routing) {
        return routing.get(KEY);
    }

    public boolean isOwn() {
        return service.equals(GATEWAY);
    }

    void attachTo(RoutingContext routing) {
        routing.put(KEY, this);
    }
}
