package org.alumnibridge.gateway.limit;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alumnibridge.gateway.problem.Refusal;
import org.alumnibridge.kit.web.problem.CommonProblem;

/**
 * Holds each client to so many calls at once that no single one, however slowly it sends or reads, occupies the
 * connections that all share. Only clients with a call under way are remembered.
 */
@ApplicationScoped
public class ConcurrentCalls implements Handler<RoutingContext> {

    private static final int RETRY_SECONDS = 1;

    private final Map<String, Integer> running = new ConcurrentHashMap<>();
    private final int most;
    private final Refusal refusal;

    ConcurrentCalls(RateLimitConfig config, Refusal refusal) {
        this.most = config.atOnce();
        this.refusal = refusal;
    }

    @Override
    public void handle(RoutingContext routing) {
        String client = RateLimiting.clientOf(routing);
        int others = running.merge(client, 1, Integer::sum) - 1;
        routing.addEndHandler(ended -> running.computeIfPresent(client, ConcurrentCalls::oneLess));
        if (others < most) {
            routing.next();
        } else {
            String detail = "Send no more than %d requests at once.".formatted(most);
            refusal.answerForNow(routing, CommonProblem.TOO_MANY_REQUESTS, detail, RETRY_SECONDS);
        }
    }

    /** Null, which removes the entry, when it was the last. */
    private static Integer oneLess(String client, Integer running) {
        return running == 1 ? null : running - 1;
    }
}
