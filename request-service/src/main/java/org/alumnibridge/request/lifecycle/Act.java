package org.alumnibridge.request.lifecycle;

import java.time.Instant;
import org.alumnibridge.kit.data.outbox.Actor;

/** Who acts on a request, in what part, and when. */
public record Act(Party by, Actor actor, Instant at) {

    public static Act ofSystem(Instant at) {
        return new Act(Party.SYSTEM, Actor.system("request-service"), at);
    }
}
