package org.alumnibridge.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.web.problem.ProblemCode;
import org.alumnibridge.kit.web.problem.ProblemFallback;

/** How the gateway says no. */
@ApplicationScoped
public class Refusal {

    /** How long the rest of a refused body is read and thrown away, so that the client comes to read the answer. */
    private static final long LINGER_MILLIS = 5_000;

    private final ProblemFallback problems;

    Refusal(ProblemFallback problems) {
        this.problems = problems;
    }

    /** @param detail what is wrong with this request, or null for the advice of the code */
    public void answer(RoutingContext routing, ProblemCode code, String detail) {
        HttpServerResponse response = routing.response();
        if (response.closed() || response.headWritten()) {
            return;
        }
        problems.answer(routing, code, detail);
        drain(routing);
    }

    /** @param seconds after which the same request may succeed */
    public void answerForNow(RoutingContext routing, ProblemCode code, String detail, int seconds) {
        if (!routing.response().headWritten()) {
            routing.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        }
        answer(routing, code, detail);
    }

    private static void drain(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        request.resume();
        if (!request.isEnded()) {
            routing.vertx().setTimer(LINGER_MILLIS, timer -> closeUnlessEnded(request));
        }
    }

    private static void closeUnlessEnded(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }
}
