package org.alumnibridge.gateway.openapi;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.gateway.openapi.PublishedDescription.Representation;
import org.alumnibridge.gateway.problem.Refusal;
import org.alumnibridge.kit.web.problem.CommonProblem;

/** Answers {@code GET /openapi}: JSON, or YAML where {@code format=yaml} or the Accept field asks for it. */
@ApplicationScoped
public class DescriptionRoute implements Handler<RoutingContext> {

    public static final String PATH = "/openapi";

    private final Publishing publishing;
    private final Refusal refusal;
    private final String cacheControl;
    private final int retrySeconds;

    DescriptionRoute(Publishing publishing, Refusal refusal, DescriptionConfig config) {
        this.publishing = publishing;
        this.refusal = refusal;
        this.cacheControl = "public, max-age=" + config.keptFor().toSeconds();
        this.retrySeconds = Math.max(1, (int) config.retryAfter().toSeconds());
    }

    @Override
    public void handle(RoutingContext routing) {
        HttpMethod method = routing.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            routing.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            refusal.answer(routing, CommonProblem.METHOD_NOT_ALLOWED, null);
            return;
        }
        publishing
                .current()
                .map(published -> wantsYaml(routing.request()) ? published.yaml() : published.json())
                .onSuccess(representation -> answer(routing, representation))
                .onFailure(failure -> refuse(routing, failure));
    }

    private static boolean wantsYaml(HttpServerRequest request) {
        String format = request.getParam("format");
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return "yaml".equals(format) || format == null && accept != null && accept.contains("yaml");
    }

    private void answer(RoutingContext routing, Representation representation) {
        HttpServerResponse response = routing.response();
        response.putHeader(HttpHeaders.ETAG, representation.tag()).putHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (representation.tag().equals(routing.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, representation.mediaType())
                    .end(representation.content());
        }
    }

    private void refuse(RoutingContext routing, Throwable failure) {
        if (failure instanceof ServicesAwayException) {
            refusal.answerForNow(routing, CommonProblem.UNAVAILABLE, failure.getMessage(), retrySeconds);
        } else {
            routing.fail(failure);
        }
    }
}
