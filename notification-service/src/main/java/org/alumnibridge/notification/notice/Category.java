package org.alumnibridge.notification.notice;

/** What a person is told. The names are part of the API. */
public enum Category {
    /** A request waits for the contact person. */
    REQUEST_ASSIGNED,
    /** An expert is asked. */
    PROPOSAL_RECEIVED,
    PROPOSAL_ACCEPTED,
    PROPOSAL_DECLINED,
    /** An expert need not answer any more. */
    PROPOSAL_RELEASED,
    /** An expert had accepted; the requester decided otherwise. */
    PROPOSAL_REFUSED,
    /** Contact data of both sides are released to each other. */
    INTRODUCED,
    QUESTION_ANSWERED,
    REQUEST_DECLINED
}
