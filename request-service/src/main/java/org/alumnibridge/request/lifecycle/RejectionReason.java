package org.alumnibridge.request.lifecycle;

/** Why those who broker decline a request. */
public enum RejectionReason {
    NO_SUITABLE_EXPERT,
    NOT_IN_SCOPE,
    INCOMPLETE,
    LEGAL_DOUBTS,
    OTHER
}
