package org.alumnibridge.request.problem;

import java.util.Locale;
import org.alumnibridge.kit.web.problem.ProblemCode;

/** The problems of this service. A code keeps its meaning once published. */
public enum RequestProblem implements ProblemCode {
    TRANSITION_NOT_ALLOWED(
            409, "The request's state does not allow this", "Choose one of allowedActions, or read the request again."),
    CORRIDOR_CLOSED(
            409,
            "The corridor is not open for this",
            "Look up the corridor's policies; what has no open policy is closed."),
    TOO_MANY_OPEN_REQUESTS(409, "Too many open requests", "Close or withdraw one of your open requests first."),
    DUPLICATE_REQUEST(
            409, "Such a request is open already", "Go on with the open request that the problem names, or change it."),
    EXPERT_UNKNOWN(409, "No such expert is to be asked", "Choose an expert from the shortlist."),
    EXPERT_IS_REQUESTER(409, "The requester cannot be the expert", "Choose another expert."),
    ALREADY_ASKED(409, "The expert was asked before in this request", "Choose an expert who was not asked yet."),
    OFFER_DOES_NOT_FIT(409, "The expert does not offer this", "Choose an expert who offers this kind of help."),
    EXPERT_UNAVAILABLE(409, "The expert is not available", "Choose another expert, or try again after the pause."),
    EXPERT_WITHOUT_CAPACITY(409, "The expert has no free capacity", "Choose another expert, or try again later."),
    EXPERT_OVERASKED(
            409, "The expert has unanswered asks enough", "Choose another expert until the open asks are answered."),
    TOO_MANY_OPEN_PROPOSALS(409, "Experts enough are being asked", "Wait for an answer of those who are asked."),
    PROFILE_NOT_YET_KNOWN(
            503,
            "Your profile is not known here yet",
            "Create your profile, or try again after Retry-After seconds if you have just done so.");

    private final int status;
    private final String title;
    private final String advice;

    RequestProblem(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String advice() {
        return advice;
    }
}
