package org.alumnibridge.request.lifecycle;

/** Why an expert declines. */
public enum DeclineReason {
    NO_TIME,
    NOT_MY_FIELD,
    CONFLICT_OF_INTEREST,
    OTHER_EXPERT_FITS_BETTER,
    OTHER
}
