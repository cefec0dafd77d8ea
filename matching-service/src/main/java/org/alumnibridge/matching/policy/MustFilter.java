package org.alumnibridge.matching.policy;

/** What a candidate must meet to be ranked at all. */
public enum MustFilter {
    /** Agreed to be matched. */
    CONSENT,
    /** The corridor's policy for the kind is open today. */
    CORRIDOR_OPEN,
    /** Offers the kind asked for. */
    OFFER,
    /** Speaks every asked language at least at the asked level. */
    LANGUAGE,
    /** Not paused, or the pause is over. */
    AVAILABLE,
    /** Fewer engagements than the limit of the kind; questions also within the month. */
    CAPACITY,
    /** Is not the one who asks. */
    NOT_REQUESTER,
    /** Was not proposed in this request before. */
    NOT_ASKED_BEFORE,
    /** Knows at least one region of the target country: without any tie to it nobody can open a door there. */
    KNOWS_COUNTRY
}
