package org.alumnibridge.kit.web.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** Completes every problem, ours and the framework's, with type URI, instance and trace id. */
@ApplicationScoped
class ProblemDecorator implements ProblemPostProcessor {

    private static final String TRACE_ID = "traceId";

    private final ProblemTypes types;
    private final CurrentVertxRequest request;

    ProblemDecorator(ProblemTypes types, CurrentVertxRequest request) {
        this.types = types;
        this.request = request;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Map<String, Object> parameters = problem.getParameters();
        if (parameters.containsKey(TRACE_ID)) {
            return problem; // complete: the library's list of processors is the JVM's, and a restart adds to it
        }
        String code = (String) parameters.get(Problems.CODE);
        CommonProblem fallback = CommonProblem.ofStatus(problem.getStatusCode());
        HttpProblem.Builder complete = HttpProblem.builder()
                .withType(types.uriOf(code == null ? fallback.code() : code))
                .withTitle(code == null ? fallback.title() : problem.getTitle())
                .withStatus(problem.getStatusCode())
                .withDetail(code == null ? fallback.advice() : problem.getDetail())
                .withInstance(instance(context.path))
                .with(TRACE_ID, TraceId.of(routing()));
        parameters.forEach((name, value) -> addUnlessCode(complete, name, value));
        problem.getHeaders().forEach(complete::withHeader);
        return complete.build();
    }

    /** The path comes decoded: what may not stand in a URI is encoded again. */
    private static URI instance(String path) {
        try {
            return new URI(null, null, path, null);
        } catch (URISyntaxException notAPath) {
            return URI.create("/");
        }
    }

    private RoutingContext routing() {
        return request.getCurrent();
    }

    private static void addUnlessCode(HttpProblem.Builder builder, String name, Object value) {
        if (!name.equals(Problems.CODE)) {
            builder.with(name, value);
        }
    }
}
