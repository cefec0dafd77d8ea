package org.alumnibridge.request.lifecycle;

import java.util.Locale;

/** What happened to a request: the past tense in the event's type. */
public enum StepName {
    FILED,
    ASSIGNED,
    /** Other people are in charge; the request stays where it is. */
    BROKERS_CHANGED,
    CHANGED,
    TAKEN,
    PROPOSED,
    PROPOSAL_DECLINED,
    /** The asked expert has left the network for good. */
    PROPOSAL_WITHDRAWN,
    PROPOSAL_ACCEPTED,
    ACCEPTED,
    CONFIRMED,
    INTRODUCED,
    ANSWERED,
    COMPLETED,
    DECLINED,
    REFUSED,
    RETURNED,
    UNMATCHED,
    WITHDRAWN;

    /** CloudEvents type. */
    public String type() {
        return "org.alumnibridge.request." + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v1";
    }
}
