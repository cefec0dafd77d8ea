package org.alumnibridge.request.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumnibridge.kit.web.problem.ProblemCatalogue;

/** Makes this service's codes part of the pages behind the type URIs. */
@ApplicationScoped
class RequestProblems implements ProblemCatalogue {

    @Override
    public List<RequestProblem> codes() {
        return List.of(RequestProblem.values());
    }
}
