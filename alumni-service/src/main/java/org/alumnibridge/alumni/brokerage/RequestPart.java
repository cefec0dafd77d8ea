package org.alumnibridge.alumni.brokerage;

/** What somebody is in an open request; decides who may see whom there. */
public enum RequestPart {
    BROKER,
    REQUESTER,
    /** On the shortlist. */
    CANDIDATE,
    /** An expert with an open proposal. */
    ASKED,
    /** An expert who accepted. */
    ACCEPTED
}
