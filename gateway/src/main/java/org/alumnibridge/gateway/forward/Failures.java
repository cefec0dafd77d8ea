package org.alumnibridge.gateway.forward;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeoutException;
import org.alumnibridge.gateway.forward.ForwardedCall.Progress;
import org.alumnibridge.gateway.problem.GatewayProblem;
import org.alumnibridge.gateway.problem.Refusal;
import org.alumnibridge.kit.web.observability.RequestLog;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.jboss.logging.Logger;

/** What the caller is told when a request could not be passed on, or its answer not be passed back. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final int RETRY_SECONDS = 2;

    private Failures() {}

    static void answer(Throwable failure, Progress progress, String service, RoutingContext routing, Refusal refusal) {
        if (routing.response().closed() || routing.response().ended()) {
            return;
        }
        if (failure instanceof BodyRefusedException refused) {
            refusal.answer(routing, refused.problem(), refused.getMessage());
            return;
        }
        RequestLog.warn(
                LOG,
                routing,
                "%s failed %s: %s".formatted(service, routing.request().method(), failure));
        if (routing.response().headWritten()) {
            routing.response().reset();
        } else if (failure instanceof ConnectionPoolTooBusyException) {
            refusal.answerForNow(routing, GatewayProblem.OVERLOADED, null, RETRY_SECONDS);
        } else if (progress == Progress.OPENING) {
            String detail = "The %s is away at the moment.".formatted(service);
            refusal.answerForNow(routing, CommonProblem.UNAVAILABLE, detail, RETRY_SECONDS);
        } else if (failure instanceof TimeoutException) {
            refusal.answer(routing, CommonProblem.GATEWAY_TIMEOUT, null);
        } else {
            refusal.answer(routing, GatewayProblem.BROKEN_ANSWER, null);
        }
    }
}
