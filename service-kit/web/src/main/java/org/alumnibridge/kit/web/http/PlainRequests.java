package org.alumnibridge.kit.web.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.ProblemFallback;

/**
 * Refuses, before anything is decided by it, what could be read in two ways: paths that are not plain, two
 * Authorization headers, tokens that are none by their spelling. The gateway does the same; a service does not rely on
 * being called through it.
 */
@ApplicationScoped
class PlainRequests {

    /** Ahead of the framework's handlers, behind the gateway's own. */
    private static final int EARLY = -900;

    private static final String SCHEME = "Bearer ";

    private final ProblemFallback problems;

    PlainRequests(ProblemFallback problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route().order(EARLY).handler(this::check);
    }

    private void check(RoutingContext routing) {
        List<String> credentials = routing.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        Optional<String> fault = TargetSyntax.faultOf(routing.request().uri());
        if (fault.isPresent()) {
            refuse(routing, CommonProblem.REQUEST_FAILED, fault.get());
        } else if (credentials.size() > 1) {
            refuse(routing, CommonProblem.REQUEST_FAILED, "Send one Authorization header.");
        } else if (!credentials.isEmpty() && isSpoiledToken(credentials.get(0))) {
            routing.response().putHeader("WWW-Authenticate", "Bearer");
            refuse(routing, CommonProblem.UNAUTHENTICATED, null);
        } else {
            routing.next();
        }
    }

    private static boolean isSpoiledToken(String credentials) {
        return credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && !TokenSyntax.isPlain(credentials.substring(SCHEME.length()));
    }

    /** The rest of the body is read and thrown away, so that the caller comes to read the answer. */
    private void refuse(RoutingContext routing, CommonProblem problem, String detail) {
        routing.request().resume();
        problems.answer(routing, problem, detail);
    }
}
