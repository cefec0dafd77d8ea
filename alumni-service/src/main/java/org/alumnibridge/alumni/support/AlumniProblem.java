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
            "Use an account that acts for an organisation: its token carries the claim organisation.");

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
