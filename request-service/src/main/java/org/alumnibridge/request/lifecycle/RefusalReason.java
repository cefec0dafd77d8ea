package org.alumnibridge.request.lifecycle;

/** Why a requester refuses an expert who has accepted. */
public enum RefusalReason {
    NOT_THE_RIGHT_FIELD,
    CONFLICT_OF_INTEREST,
    OTHER
}
