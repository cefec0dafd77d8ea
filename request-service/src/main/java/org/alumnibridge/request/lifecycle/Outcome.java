package org.alumnibridge.request.lifecycle;

/** What came of a request, as the one who closes it says. */
public enum Outcome {
    CONTACT_MADE,
    ANSWERED,
    PARTLY_HELPED,
    NOT_HELPED
}
