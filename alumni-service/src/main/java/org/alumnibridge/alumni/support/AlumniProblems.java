package org.alumnibridge.alumni.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumnibridge.kit.web.problem.ProblemCatalogue;
import org.alumnibridge.kit.web.problem.ProblemCode;

/** Offers this service's problem codes to the pages that explain them. */
@ApplicationScoped
class AlumniProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemCode> codes() {
        return List.of(AlumniProblem.values());
    }
}
