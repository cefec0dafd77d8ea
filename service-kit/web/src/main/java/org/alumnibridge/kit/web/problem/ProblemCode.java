package org.alumnibridge.kit.web.problem;

/**
 * One entry of a service's problem catalogue. Codes are part of the API: once published, a code keeps its meaning.
 * A service declares its own codes as an enum and offers it as a {@link ProblemCatalogue}.
 */
public interface ProblemCode {

    /** Stable kebab-case code, the last segment of the problem's type URI. */
    String code();

    /** HTTP status that this problem is always answered with. */
    int status();

    /** Short summary, the same for every occurrence. */
    String title();

    /** What the caller can do about it; shown on the page behind the type URI. */
    String advice();
}
