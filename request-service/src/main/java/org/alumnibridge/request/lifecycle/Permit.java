package org.alumnibridge.request.lifecycle;

import java.util.UUID;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.web.json.LowerSnakeEnums;

/**
 * Leave to do one thing to a request, and what is to be recorded of it.
 *
 * @param reason coded, or null
 * @param proposal the one proposal it is about, or null
 */
record Permit(Action action, Party party, Actor actor, String reason, UUID proposal) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 {@code transition-not-allowed} */
    static Permit of(Request request, Action action, Standing by) {
        return new Permit(action, RequestTransitions.permit(request, action, by), by.actor(), null, null);
    }

    static Permit ofSystem(Action action) {
        return new Permit(action, Party.SYSTEM, Standing.system().actor(), null, null);
    }

    Permit because(Enum<?> why) {
        return new Permit(action, party, actor, LowerSnakeEnums.write(why), proposal);
    }

    Permit about(Proposal chosen) {
        return new Permit(action, party, actor, reason, chosen.id());
    }
}
