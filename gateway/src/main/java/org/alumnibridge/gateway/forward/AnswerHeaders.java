package org.alumnibridge.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
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

    /** Makes room for the gateway's own word when a service breaks off before anything of its answer has gone out. */
    static void takeBack(HttpClientResponse from, HttpServerResponse to) {
        if (to.headWritten()) {
            return;
        }
        HeaderNames nominated = HeaderNames.nominatedBy(from.headers());
        for (String name : from.headers().names()) {
            if (passes(name, nominated)) {
                to.headers().remove(name);
            }
        }
        to.setChunked(false).headers().set(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }

    private static boolean passes(String name, HeaderNames nominated) {
        return !HeaderNames.HOP_BY_HOP.contains(name)
                && !OWN.contains(name)
                && (nominated == null || !nominated.contains(name));
    }
}
