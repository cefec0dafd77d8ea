package org.alumnibridge.notification.notice;

/** As what a person is told: the same step means another thing to each. */
public enum Audience {
    REQUESTER,
    BROKER,
    EXPERT
}
