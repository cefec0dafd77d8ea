package org.alumnibridge.matching.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumnibridge.kit.web.problem.ProblemCatalogue;
import org.alumnibridge.kit.web.problem.ProblemCode;
import org.alumnibridge.kit.web.problem.Problems;

/** The problems of this service beside the common ones. */
public enum MatchingProblem implements ProblemCode {
    PROFILE_NOT_YET_KNOWN(
            503,
            "Your profile is not known here yet",
            "Profiles take a moment to get here. Try again after Retry-After seconds."),
    POOL_NOT_READY(
            503, "The pool is being built", "This replica has just started. Try again after Retry-After seconds.");

    private static final int RETRY_AFTER_SECONDS = 2;

    private final int status;
    private final String title;
    private final String advice;

    MatchingProblem(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** The answer for what passes by itself. */
    public HttpProblem soon(String detail) {
        return Problems.builder(this, detail)
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    @Override
    public String code() {
        return name().toLowerCase().replace('_', '-');
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

    @ApplicationScoped
    static class Catalogue implements ProblemCatalogue {
        @Override
        public List<? extends ProblemCode> codes() {
            return List.of(values());
        }
    }
}
