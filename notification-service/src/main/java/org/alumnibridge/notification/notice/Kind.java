package org.alumnibridge.notification.notice;

/** What a request asks for. */
public enum Kind {
    QUESTION,
    ADVICE,
    BUSINESS_CONTACT,
    MENTORSHIP
}
