package org.alumnibridge.gateway.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumnibridge.kit.web.problem.ProblemCatalogue;

@ApplicationScoped
class GatewayProblems implements ProblemCatalogue {

    @Override
    public List<GatewayProblem> codes() {
        return List.of(GatewayProblem.values());
    }
}
