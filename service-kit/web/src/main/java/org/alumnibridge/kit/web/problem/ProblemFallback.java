package org.alumnibridge.kit.web.problem;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** Problem details for what fails before a resource is reached: oversized bodies, unreadable paths, unknown routes. */
@ApplicationScoped
public class ProblemFallback {

    private static final List<Integer> STATUSES = List.of(400, 404, 405, 406, 413, 415, 500, 503);

    private final ProblemTypes types;

    ProblemFallback(ProblemTypes types) {
        this.types = types;
    }

    void install(@Observes Router router) {
        STATUSES.forEach(status -> router.errorHandler(status, this::answer));
    }

    private void answer(RoutingContext routing) {
        int status = routing.statusCode() > 0 ? routing.statusCode() : 500;
        answer(routing, CommonProblem.ofStatus(status), null);
    }

    /** Ends the exchange with a problem, for code that works below JAX-RS. */
    public void answer(RoutingContext routing, ProblemCode code, String detail) {
        if (routing.response().ended()) {
            return;
        }
        JsonObject problem = new JsonObject()
                .put("type", types.uriOf(code.code()).toString())
                .put("title", code.title())
                .put("status", code.status())
                .put("detail", detail == null ? code.advice() : detail);
        instanceOf(routing).ifPresent(instance -> problem.put("instance", instance));
        routing.response()
                .setStatusCode(code.status())
                .putHeader("Content-Type", "application/problem+json")
                .end(problem.put("traceId", TraceId.of(routing)).encode());
    }

    /** The path as a URI reference, empty when the caller sent none that can be read. */
    private static Optional<String> instanceOf(RoutingContext routing) {
        try {
            return Optional.of(new URI(routing.normalizedPath()).toString());
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
