package org.alumnibridge.request.lifecycle;

/** What can be done with a request. */
public enum Action {
    ASSIGN,
    /** The contact persons in office change. */
    HAND_OVER,
    CHANGE,
    CHOOSE_EXPERTS,
    TAKE,
    PROPOSE,
    REJECT,
    ACCEPT,
    DECLINE,
    /** The last open proposal is declined; some have accepted. */
    SETTLE,
    /** Nobody is left who was asked or has accepted. */
    RETURN,
    ANSWER,
    CONFIRM,
    REFUSE_EXPERT,
    /** The grant of contact data is made. */
    INTRODUCE,
    CLOSE,
    WITHDRAW
}
