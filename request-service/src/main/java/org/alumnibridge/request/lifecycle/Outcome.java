package org.alumnibridge.request.lifecycle;

/** What came of a request, as the one who closes it says. */
public enum Outcome {
    SOLVED,
    PARTLY_SOLVED,
    NOT_SOLVED,
    NO_CONTACT
}
