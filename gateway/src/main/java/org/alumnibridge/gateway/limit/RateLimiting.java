package org.alumnibridge.gateway.limit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.gateway.client.ClientAddresses;
import org.alumnibridge.gateway.problem.Refusal;
import org.alumnibridge.kit.web.problem.CommonProblem;

/** Holds each client to its quota and tells it, in the fields of draft-ietf-httpapi-ratelimit-headers. */
@ApplicationScoped
public class RateLimiting {

    public static final CharSequence RATE_LIMIT = HttpHeaders.createOptimized("RateLimit");
    public static final CharSequence RATE_LIMIT_POLICY = HttpHeaders.createOptimized("RateLimit-Policy");

    private static final String CLIENT = RateLimiting.class.getName();

    private final RateLimiter limiter;
    private final ClientAddresses addresses;
    private final CharSequence policy;
    private final Refusal refusal;

    RateLimiting(RateLimiter limiter, ClientAddresses addresses, RateLimitConfig config, Refusal refusal) {
        this.limiter = limiter;
        this.addresses = addresses;
        this.policy = HttpHeaders.createOptimized("\"default\";q=" + config.perMinute() + ";w=60");
        this.refusal = refusal;
    }

    /** Whose quota the request counted against last. */
    static String clientOf(RoutingContext routing) {
        return routing.get(CLIENT);
    }

    /** Counts one request against the quota of the address it comes from, and refuses it where that is used up. */
    public boolean admits(RoutingContext routing) {
        return admits(routing, "address " + addresses.of(routing).subscriber());
    }

    /** Counts one request of the client, and refuses it where its quota is used up. */
    public boolean admits(RoutingContext routing, String client) {
        Quota quota = limiter.take(client);
        routing.put(CLIENT, client);
        announce(routing.response(), quota);
        if (!quota.granted()) {
            refusal.answerForNow(routing, CommonProblem.TOO_MANY_REQUESTS, null, Math.max(1, quota.retryAfter()));
        }
        return quota.granted();
    }

    private void announce(HttpServerResponse response, Quota quota) {
        response.putHeader(RATE_LIMIT_POLICY, policy)
                .putHeader(RATE_LIMIT, "\"default\";r=" + quota.remaining() + ";t=" + quota.fullAfter());
    }
}
