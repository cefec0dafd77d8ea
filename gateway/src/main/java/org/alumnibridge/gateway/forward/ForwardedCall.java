package org.alumnibridge.gateway.forward;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.alumnibridge.gateway.problem.Refusal;
import org.jboss.logging.Logger;

/**
 * One request on its way to a service, and the answer on its way back. Runs on the event loop of the caller's
 * connection. When the caller leaves, the service's work is called off; when the service breaks off, so is the answer.
 */
final class ForwardedCall {

    /** How far a call has come. From SENT on the service may have acted, from ANSWERING on the caller has its word. */
    enum Progress {
        OPENING,
        SENT,
        ANSWERING
    }

    private static final Logger LOG = Logger.getLogger(ForwardedCall.class);

    private final RoutingContext routing;
    private final RequestBody body;
    private final ServiceClient service;
    private final RequestHeaders requestHeaders;
    private final Refusal refusal;
    private final long answerMillis;
    private Progress progress = Progress.OPENING;
    private boolean repeated;

    ForwardedCall(
            RoutingContext routing,
            RequestBody body,
            ServiceClient service,
            RequestHeaders requestHeaders,
            Refusal refusal,
            long answerMillis) {
        this.answerMillis = answerMillis;
        this.routing = routing;
        this.body = body;
        this.service = service;
        this.requestHeaders = requestHeaders;
        this.refusal = refusal;
    }

    void start() {
        body.prepare().onSuccess(ready -> ask()).onFailure(this::refuse);
    }

    private void ask() {
        HttpServerRequest request = routing.request();
        service.open(request.method(), request.uri())
                .compose(this::send)
                .compose(this::answer)
                .onFailure(this::giveUp);
    }

    private Future<HttpClientResponse> send(HttpClientRequest outgoing) {
        progress = Progress.SENT;
        outgoing.exceptionHandler(failure -> LOG.debugf("%s: %s", service.name(), failure));
        routing.addEndHandler(end -> resetIfFailed(outgoing, end));
        requestHeaders.copy(routing, outgoing);
        body.passTo(outgoing).onSuccess(done -> awaitAnswer(outgoing)).onFailure(failure -> callOff(outgoing, failure));
        return outgoing.response();
    }

    private static void resetIfFailed(HttpClientRequest outgoing, AsyncResult<Void> end) {
        if (end.failed()) {
            outgoing.reset();
        }
    }

    private void awaitAnswer(HttpClientRequest outgoing) {
        if (!outgoing.response().isComplete()) {
            outgoing.idleTimeout(answerMillis);
        }
    }

    private void callOff(HttpClientRequest outgoing, Throwable failure) {
        refuse(failure);
        outgoing.reset();
    }

    /** Any other failure to read a body means that the caller is gone. */
    private void refuse(Throwable failure) {
        if (failure instanceof BodyRefusedException) {
            giveUp(failure);
        }
    }

    private Future<Void> answer(HttpClientResponse answer) {
        progress = Progress.ANSWERING;
        HttpServerResponse response = routing.response();
        response.setStatusCode(answer.statusCode());
        AnswerHeaders.copy(answer, response);
        return Body.pass(answer, response, hasNoBody(answer))
                .onFailure(broken -> AnswerHeaders.takeBack(answer, response));
    }

    private boolean hasNoBody(HttpClientResponse answer) {
        return routing.request().method() == HttpMethod.HEAD
                || answer.statusCode() == 204
                || answer.statusCode() == 304;
    }

    private void giveUp(Throwable failure) {
        if (mayBeRepeated(failure)) {
            repeated = true;
            ask();
        } else {
            Failures.answer(failure, progress, service.name(), routing, refusal);
        }
    }

    /** A connection that the service closed just when we took it from the pool says nothing about the service. */
    private boolean mayBeRepeated(Throwable failure) {
        HttpServerRequest request = routing.request();
        return failure instanceof HttpClosedException
                && !repeated
                && progress != Progress.ANSWERING
                && !routing.response().closed()
                && (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && body.isAbsent();
    }
}
