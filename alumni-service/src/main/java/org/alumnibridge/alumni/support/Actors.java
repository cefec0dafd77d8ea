package org.alumnibridge.alumni.support;

import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.web.caller.Caller;

/** Who an event names as its cause. */
public final class Actors {

    private Actors() {}

    public static Actor of(Caller caller) {
        return caller.isPartner() ? Actor.partner(caller.subject()) : Actor.person(caller.subject());
    }
}
