package org.alumnibridge.gateway.limit;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.gateway.problem.Refusal;
import org.alumnibridge.kit.web.problem.ProblemCode;

/** Says no to requests of which it is not yet known who sent them. Each counts against the quota of its address. */
@ApplicationScoped
public class CountedRefusal {

    private final RateLimiting rateLimiting;
    private final Refusal refusal;

    CountedRefusal(RateLimiting rateLimiting, Refusal refusal) {
        this.rateLimiting = rateLimiting;
        this.refusal = refusal;
    }

    /** @param detail what is wrong with this request, or null for the advice of the code */
    public void answer(RoutingContext routing, ProblemCode code, String detail) {
        if (rateLimiting.admits(routing)) {
            refusal.answer(routing, code, detail);
        }
    }
}
