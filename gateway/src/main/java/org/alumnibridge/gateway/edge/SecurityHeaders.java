package org.alumnibridge.gateway.edge;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What browsers are told about every answer. */
@ApplicationScoped
public class SecurityHeaders implements Handler<RoutingContext> {

    static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    static final CharSequence STRICT_TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");

    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence ONE_YEAR = HttpHeaders.createOptimized("max-age=31536000");

    private final boolean secure;

    SecurityHeaders(@ConfigProperty(name = "alumni-bridge.public-url") String publicUrl) {
        this.secure = publicUrl.startsWith("https:");
    }

    @Override
    public void handle(RoutingContext routing) {
        HttpServerResponse response = routing.response();
        response.putHeader(CONTENT_TYPE_OPTIONS, NO_SNIFF).putHeader(REFERRER_POLICY, NO_REFERRER);
        if (secure) {
            response.putHeader(STRICT_TRANSPORT, ONE_YEAR);
        }
        routing.next();
    }
}
