package org.alumnibridge.request.lifecycle;

/** What can be done with a request. */
public enum Action {
    FILE,
    ASSIGN,
    CHANGE,
    CHOOSE_EXPERTS,
    TAKE,
    PROPOSE,
    REJECT,
    ACCEPT,
    DECLINE,
    /** The last open proposal is decided and nobody has accepted. */
    RETURN,
    ANSWER,
    CONFIRM,
    REFUSE_EXPERT,
    /** The grant of contact data is made. */
    INTRODUCE,
    CLOSE,
    WITHDRAW
}
