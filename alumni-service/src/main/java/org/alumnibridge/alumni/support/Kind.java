package org.alumnibridge.alumni.support;

/** What is offered and what is asked for: one vocabulary. */
public enum Kind {
    QUESTION,
    ADVICE,
    BUSINESS_CONTACT,
    MENTORSHIP
}
