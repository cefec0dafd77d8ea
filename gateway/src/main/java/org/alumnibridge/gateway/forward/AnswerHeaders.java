package org.alumnibridge.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/** What a caller gets to see of a service's headers: all but what the gateway says itself. */
final class AnswerHeaders {

    private static final HeaderNames OWN = HeaderNames.of(
            "X-Request-Id",
            "RateLimit",
            "RateLimit-Policy",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Strict-Transport-Security",
            "Access-Control-Allow-Origin",
            "Access-Control-Allow-Credentials",
            "Access-Control-Expose-Headers",
            "Server");

    private AnswerHeaders() {}

    static void copy(HttpClientResponse from, HttpServerResponse to) {
        MultiMap target = to.headers();
        HeaderNames nominated = HeaderNames.nominatedBy(from.headers());
        for (Map.Entry<String, String> header : from.headers()) {
            if (passes(header.getKey(), nominated)) {
                target.add(header.getKey(), header.getValue());
            }
        }
    }

    private static boolean passes(String name, HeaderNames nominated) {
        return !HeaderNames.HOP_BY_HOP.contains(name)
                && !OWN.contains(name)
                && (nominated == null || !nominated.contains(name));
    }
}
