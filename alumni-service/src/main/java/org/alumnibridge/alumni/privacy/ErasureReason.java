package org.alumnibridge.alumni.privacy;

/** Why somebody is erased. Who asks for others says which of these it is; {@code OWN_WISH} is the person's own. */
public enum ErasureReason {
    OWN_WISH,
    /** The person asked the office instead of the system. */
    ASKED_OFFICE,
    MEMBERSHIP_ENDED,
    DECEASED,
    DUPLICATE,
    LEGAL_OBLIGATION
}
