package org.alumnibridge.alumni.support;

import java.util.Locale;
import org.alumnibridge.kit.web.problem.ProblemCode;

/** The problems that only this service answers with. */
public enum AlumniProblem implements ProblemCode {
    PROFILE_EXISTS(
            409, "The caller has a profile already", "Change the profile that exists; two profiles are not merged."),
    NO_ORGANISATION(
            403,
            "The token names no organisation",
            "Use an account that acts for an organisation: its token carries the claim organisation."),
    ERASURE_REQUESTED(
            409,
            "The person is about to be erased",
            "Nothing about the person changes until then. Take the erasure back first, as long as undoUntil allows."),
    ERASURE_BEGUN(
            409,
            "The erasure can no longer be taken back",
            "What is erased stays erased; read how far the erasure is."),
    AUDIENCE_CHANGED(
            410,
            "The feed was begun with other audiences",
            "Start the feed anew: call it without after, and drop from the copy whoever does not come."),
    FEED_EXPIRED(
            410,
            "The feed does not reach back so far",
            "Start the feed anew: call it without after, and drop from the copy whoever does not come."),
    PERSON_ERASED(410, "The person was erased", "A new account is a new person here; sign up again if you want to.");

    private final int status;
    private final String title;
    private final String advice;

    AlumniProblem(int status, String title, String advice) {
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
