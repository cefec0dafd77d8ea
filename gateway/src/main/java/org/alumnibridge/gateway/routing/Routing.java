package org.alumnibridge.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.alumnibridge.gateway.limit.CountedRefusal;
import org.alumnibridge.kit.web.problem.CommonProblem;

/** Finds the route of a request. What is not in the table does not exist. */
@ApplicationScoped
public class Routing implements Handler<RoutingContext> {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final RouteTable table;
    private final CountedRefusal refusal;

    Routing(RouteTable table, CountedRefusal refusal) {
        this.table = table;
        this.refusal = refusal;
    }

    @Override
    public void handle(RoutingContext routing) {
        Optional<Route> route = table.find(routing.request().uri());
        if (route.isEmpty()) {
            refusal.answer(routing, CommonProblem.NOT_FOUND, null);
        } else if (!METHODS.contains(routing.request().method())) {
            routing.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
            refusal.answer(routing, CommonProblem.METHOD_NOT_ALLOWED, null);
        } else {
            route.get().attachTo(routing);
            routing.next();
        }
    }
}
