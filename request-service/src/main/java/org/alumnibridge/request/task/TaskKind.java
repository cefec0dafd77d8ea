package org.alumnibridge.request.task;

/** What somebody is waited for. */
enum TaskKind {
    CHOOSE_EXPERTS,
    /** Take the request and propose experts. */
    BROKER_REQUEST,
    /** No contact person covers the region. */
    FILL_VACANCY,
    DECIDE_ON_PROPOSAL,
    ANSWER_QUESTION,
    DECIDE_ON_EXPERT,
    CLOSE_REQUEST
}
