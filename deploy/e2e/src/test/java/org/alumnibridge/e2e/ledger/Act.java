package org.alumnibridge.e2e.ledger;

/** What somebody means to do, and the step of the request's history that says it was done. */
enum Act {
    FILE("filed"),
    CHANGE("changed"),
    TAKE("taken"),
    PROPOSE("proposed"),
    CHOOSE("proposed"),
    DECLINE("proposal_declined"),
    ACCEPT("proposal_accepted"),
    REFUSE("refused"),
    CONFIRM("confirmed"),
    ANSWER("answered"),
    CLOSE("completed"),
    WITHDRAW("withdrawn"),
    PATCH_PROFILE(null),
    READ_NOTICE(null),
    IMPORT(null);

    private final String historyStep;

    Act(String historyStep) {
        this.historyStep = historyStep;
    }

    /** Null for what is not done to a request. */
    String historyStep() {
        return historyStep;
    }
}
