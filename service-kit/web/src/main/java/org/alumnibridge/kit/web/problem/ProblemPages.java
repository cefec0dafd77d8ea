package org.alumnibridge.kit.web.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages behind the type URIs of this service's problems. */
@Path("/problems/{service}")
@PermitAll
public class ProblemPages {

    /** One catalogue entry as it is shown. */
    public record ProblemDescription(String code, int status, String title, String advice) {}

    private final String self;
    private final List<ProblemCode> codes = new ArrayList<>(List.of(CommonProblem.values()));

    ProblemPages(
            Instance<ProblemCatalogue> catalogues, @ConfigProperty(name = "quarkus.application.name") String self) {
        this.self = self;
        catalogues.forEach(catalogue -> codes.addAll(catalogue.codes()));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public List<ProblemDescription> all(@PathParam("service") String service) {
        requireSelf(service);
        return codes.stream().map(ProblemPages::describe).toList();
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public ProblemDescription one(@PathParam("service") String service, @PathParam("code") String code) {
        requireSelf(service);
        return describe(find(code));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page(@PathParam("service") String service, @PathParam("code") String code) {
        requireSelf(service);
        ProblemCode problem = find(code);
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <style>body{font:1.05rem/1.5 system-ui,sans-serif;max-width:38rem;margin:3rem auto;padding:0 1rem}
                code{background:#eee;padding:.1em .3em}</style>
                <h1>%1$s</h1>
                <p>HTTP status <code>%2$d</code>, code <code>%3$s</code> of <code>%4$s</code></p>
                <p>%5$s</p>
                </html>
                """.formatted(problem.title(), problem.status(), problem.code(), self, problem.advice());
    }

    private void requireSelf(String service) {
        if (!service.equals(self)) {
            throw Problems.notFound();
        }
    }

    private ProblemCode find(String code) {
        return codes.stream()
                .filter(problem -> problem.code().equals(code))
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    private static ProblemDescription describe(ProblemCode problem) {
        return new ProblemDescription(problem.code(), problem.status(), problem.title(), problem.advice());
    }
}
