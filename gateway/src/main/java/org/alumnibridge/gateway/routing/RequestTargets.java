package org.alumnibridge.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alumnibridge.gateway.limit.CountedRefusal;
import org.alumnibridge.gateway.problem.GatewayProblem;
import org.alumnibridge.kit.web.http.TargetSyntax;

/** Refuses, before anything is decided by them, paths and headers that a service might read otherwise than we do. */
@ApplicationScoped
public class RequestTargets implements Handler<RoutingContext> {

    private static final int LONGEST = 8_192;

    /** What services accept, less room for what the gateway adds. */
    private static final int LARGEST_HEADERS = 16_384;

    /** Colon, space and line end. */
    private static final int BESIDES = 4;

    private final CountedRefusal refusal;

    RequestTargets(CountedRefusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public void handle(RoutingContext routing) {
        String target = routing.request().uri();
        if (target.length() > LONGEST) {
            refusal.answer(routing, GatewayProblem.URI_TOO_LONG, null);
            return;
        }
        if (sizeOf(routing.request().headers()) > LARGEST_HEADERS) {
            refusal.answer(routing, GatewayProblem.HEADERS_TOO_LARGE, null);
            return;
        }
        Optional<String> fault = TargetSyntax.faultOf(target)
                .or(() -> headerFault(routing.request().headers()));
        if (fault.isPresent()) {
            refusal.answer(routing, GatewayProblem.AMBIGUOUS_REQUEST, fault.get());
        } else {
            routing.next();
        }
    }

    private static int sizeOf(MultiMap headers) {
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length() + BESIDES;
        }
        return size;
    }

    private static Optional<String> headerFault(MultiMap headers) {
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING)
                && !headers.getAll(HttpHeaders.TRANSFER_ENCODING).equals(List.of("chunked"))) {
            return Optional.of("Send the body plain or chunked, in no other transfer encoding.");
        }
        if (headers.getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            return Optional.of("Send one Authorization header.");
        }
        return Optional.empty();
    }
}
