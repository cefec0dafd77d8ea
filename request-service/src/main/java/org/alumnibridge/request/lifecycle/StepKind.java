package org.alumnibridge.request.lifecycle;

import java.util.Locale;

/** What happened to a request; each is an event type of {@code requests.lifecycle}. */
public enum StepKind {
    FILED,
    ASSIGNED,
    CHANGED,
    TAKEN,
    PROPOSED,
    PROPOSAL_DECLINED,
    PROPOSAL_ACCEPTED,
    /** Experts enough have accepted, or all who could. */
    ACCEPTED,
    /** Back with the contact person: everybody asked has declined. */
    RETURNED,
    UNMATCHED,
    /** The requester has refused the experts who accepted. */
    REFUSED,
    CONFIRMED,
    INTRODUCED,
    ANSWERED,
    COMPLETED,
    DECLINED,
    WITHDRAWN;

    /** CloudEvents type. */
    public String type() {
        return "org.alumnibridge.request." + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v1";
    }
}
