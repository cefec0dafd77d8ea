package org.alumnibridge.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import org.alumnibridge.gateway.client.ClientAddresses;
import org.alumnibridge.gateway.edge.RequestIds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a service gets to see of a request's headers. Who the caller is, it learns from the token alone: whatever else
 * claims to say so is dropped. Its links begin with the public address, whatever Host the caller wrote.
 */
@ApplicationScoped
class RequestHeaders {

    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");

    /** Set anew, or meant for the gateway. */
    private static final HeaderNames OWN =
            HeaderNames.of("Host", "Content-Length", "Expect", "Forwarded", "Via", "traceparent");

    private static final String CUSTOM = "X-";

    /** Beginnings of names by which proxies and single sign-on tell a service who calls, and what it should run. */
    private static final String[] CLAIMS = {
        "X-Forwarded",
        "X-User",
        "X-Remote-",
        "X-Real-",
        "X-Auth",
        "X-Client-",
        "X-SSL-",
        "X-Original-",
        "X-Rewrite-",
        "X-HTTP-Method",
        "X-Method-",
        "X-Request-Id"
    };

    private final ClientAddresses addresses;
    private final RequestIds requestIds;
    private final String host;
    private final String scheme;

    RequestHeaders(
            ClientAddresses addresses,
            RequestIds requestIds,
            @ConfigProperty(name = "alumni-bridge.public-url") URI publicUrl) {
        this.addresses = addresses;
        this.requestIds = requestIds;
        this.host = publicUrl.getRawAuthority();
        this.scheme = publicUrl.getScheme();
    }

    void copy(RoutingContext routing, HttpClientRequest to) {
        HttpServerRequest from = routing.request();
        MultiMap target = to.headers();
        HeaderNames nominated = HeaderNames.nominatedBy(from.headers());
        for (Map.Entry<String, String> header : from.headers()) {
            if (passes(header.getKey(), nominated)) {
                target.add(header.getKey(), header.getValue());
            }
        }
        target.set(HttpHeaders.HOST, host)
                .set(FORWARDED_HOST, host)
                .set(FORWARDED_PROTO, scheme)
                .set(FORWARDED_FOR, addresses.of(routing).toString())
                .set(RequestIds.REQUEST_ID, RequestIds.of(routing))
                .set(RequestIds.TRACEPARENT, requestIds.traceparent(routing));
    }

    private static boolean passes(String name, HeaderNames nominated) {
        return !HeaderNames.HOP_BY_HOP.contains(name)
                && !OWN.contains(name)
                && !claimsIdentity(name)
                && (nominated == null || !nominated.contains(name));
    }

    private static boolean claimsIdentity(String name) {
        if (!begins(name, CUSTOM)) {
            return false;
        }
        for (String claim : CLAIMS) {
            if (begins(name, claim)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String name, String beginning) {
        return name.regionMatches(true, 0, beginning, 0, beginning.length());
    }
}
