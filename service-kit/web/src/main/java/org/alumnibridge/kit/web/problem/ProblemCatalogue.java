package org.alumnibridge.kit.web.problem;

import java.util.List;

/** The codes a service adds to the {@link CommonProblem common ones}. Offered as a CDI bean, at most one a service. */
public interface ProblemCatalogue {

    List<? extends ProblemCode> codes();
}
