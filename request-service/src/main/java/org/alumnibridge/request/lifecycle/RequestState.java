package org.alumnibridge.request.lifecycle;

/** Where a request stands. */
public enum RequestState {
    SUBMITTED,
    IN_BROKERAGE,
    PROPOSED,
    ACCEPTED,
    RELEASING,
    INTRODUCED,
    ANSWERED,
    COMPLETED,
    DECLINED,
    UNMATCHED,
    WITHDRAWN;

    /** Nothing will come any more. */
    public boolean isEnd() {
        return this == COMPLETED || this == DECLINED || this == WITHDRAWN;
    }

    /** Still waiting for its help: counts against the requester's limit. */
    public boolean isAtWork() {
        return !isEnd() && this != INTRODUCED && this != ANSWERED;
    }
}
