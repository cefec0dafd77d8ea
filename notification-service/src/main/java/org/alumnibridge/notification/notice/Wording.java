package org.alumnibridge.notification.notice;

/** The sentences we have: one or more for a category, by who reads it. Texts stand in {@code messages/notice_*}. */
public enum Wording {
    REQUEST_ASSIGNED,
    PROPOSAL_RECEIVED,
    PROPOSAL_ACCEPTED_TO_BROKER,
    PROPOSAL_ACCEPTED_TO_REQUESTER,
    QUESTION_ACCEPTED_TO_REQUESTER,
    PROPOSAL_DECLINED_TO_BROKER,
    PROPOSAL_DECLINED_TO_REQUESTER,
    PROPOSAL_RELEASED,
    PROPOSAL_REFUSED,
    INTRODUCED,
    QUESTION_ANSWERED,
    REQUEST_DECLINED;

    public static Wording of(Category category, Audience audience, Kind kind) {
        return switch (category) {
            case REQUEST_ASSIGNED -> REQUEST_ASSIGNED;
            case PROPOSAL_RECEIVED -> PROPOSAL_RECEIVED;
            case PROPOSAL_ACCEPTED ->
                audience == Audience.BROKER ? PROPOSAL_ACCEPTED_TO_BROKER : acceptedToRequester(kind);
            case PROPOSAL_DECLINED ->
                audience == Audience.BROKER ? PROPOSAL_DECLINED_TO_BROKER : PROPOSAL_DECLINED_TO_REQUESTER;
            case PROPOSAL_RELEASED -> PROPOSAL_RELEASED;
            case PROPOSAL_REFUSED -> PROPOSAL_REFUSED;
            case INTRODUCED -> INTRODUCED;
            case QUESTION_ANSWERED -> QUESTION_ANSWERED;
            case REQUEST_DECLINED -> REQUEST_DECLINED;
        };
    }

    /** A question is answered without further ado; for all else the requester confirms. */
    private static Wording acceptedToRequester(Kind kind) {
        return kind == Kind.QUESTION ? QUESTION_ACCEPTED_TO_REQUESTER : PROPOSAL_ACCEPTED_TO_REQUESTER;
    }
}
