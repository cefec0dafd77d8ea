package org.alumnibridge.gateway.edge;

import static io.vertx.core.http.HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS;
import static io.vertx.core.http.HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS;
import static io.vertx.core.http.HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN;
import static io.vertx.core.http.HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS;
import static io.vertx.core.http.HttpHeaders.ACCESS_CONTROL_MAX_AGE;
import static io.vertx.core.http.HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD;
import static io.vertx.core.http.HttpHeaders.ORIGIN;
import static io.vertx.core.http.HttpHeaders.VARY;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.alumnibridge.gateway.limit.CountedRefusal;
import org.alumnibridge.gateway.problem.GatewayProblem;

/**
 * CORS for the configured origins. Pages of other origins get no permission in the answer, so that their browser keeps
 * it from them; their preflight requests are refused. Every answer says that it varies by origin, also that to a request
 * without one, so that no cache hands it to a page that would have got another. Callers prove themselves by token, never by cookie, so
 * credentials are not allowed.
 */
@ApplicationScoped
public class CrossOrigin implements Handler<RoutingContext> {

    private static final CharSequence METHODS = HttpHeaders.createOptimized("GET, HEAD, POST, PUT, PATCH, DELETE");
    private static final CharSequence REQUEST_HEADERS = HttpHeaders.createOptimized("Authorization, Content-Type, "
            + "Accept, Accept-Language, If-Match, If-None-Match, Idempotency-Key, X-Request-Id, traceparent");
    private static final CharSequence ANSWER_HEADERS = HttpHeaders.createOptimized("ETag, Location, Link, "
            + "Content-Language, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id, Deprecation, Sunset");

    private final Set<String> origins;
    private final String maxAge;
    private final CountedRefusal refusal;

    CrossOrigin(CrossOriginConfig config, CountedRefusal refusal) {
        this.origins = config.origins().orElse(Set.of());
        this.maxAge = Long.toString(config.maxAge().toSeconds());
        this.refusal = refusal;
    }

    @Override
    public void handle(RoutingContext routing) {
        routing.response().headers().add(VARY, ORIGIN);
        String origin = routing.request().getHeader(ORIGIN);
        if (origin == null) {
            routing.next();
            return;
        }
        boolean allowed = origins.contains(origin);
        if (allowed) {
            routing.response()
                    .putHeader(ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .putHeader(ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
        }
        if (!isPreflight(routing.request())) {
            routing.next();
        } else if (allowed) {
            permit(routing);
        } else {
            refusal.answer(routing, GatewayProblem.ORIGIN_NOT_ALLOWED, null);
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS && request.headers().contains(ACCESS_CONTROL_REQUEST_METHOD);
    }

    private void permit(RoutingContext routing) {
        routing.response()
                .setStatusCode(204)
                .putHeader(ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .putHeader(ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS)
                .putHeader(ACCESS_CONTROL_MAX_AGE, maxAge)
                .end();
    }
}
