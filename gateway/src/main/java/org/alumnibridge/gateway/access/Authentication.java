package org.alumnibridge.gateway.access;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.alumnibridge.gateway.limit.RateLimiting;
import org.alumnibridge.gateway.problem.Refusal;
import org.alumnibridge.gateway.routing.Route;
import org.alumnibridge.kit.web.http.TokenSyntax;
import org.alumnibridge.kit.web.observability.RequestLog;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.jboss.logging.Logger;

/**
 * Lets pass whoever has a good token, and those without one where the route is open. A bad token is refused everywhere.
 * Each request counts against the quota of the token's subject. Those without a token, or with one not seen before,
 * count against the quota of their address first, because saying no and verifying cost, too.
 */
@ApplicationScoped
public class Authentication implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(Authentication.class);
    private static final String SCHEME = "Bearer ";
    private static final int KEYS_RETRY_SECONDS = 5;

    private final VerifiedTokens verifiedTokens;
    private final TokenVerifier verifier;
    private final RateLimiting rateLimiting;
    private final Refusal refusal;

    Authentication(VerifiedTokens verifiedTokens, TokenVerifier verifier, RateLimiting rateLimiting, Refusal refusal) {
        this.verifiedTokens = verifiedTokens;
        this.verifier = verifier;
        this.rateLimiting = rateLimiting;
        this.refusal = refusal;
    }

    @Override
    public void handle(RoutingContext routing) {
        String credentials = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        Optional<VerifiedToken> known = credentials != null && hasScheme(credentials)
                ? verifiedTokens.find(tokenOf(credentials))
                : Optional.empty();
        if (known.isPresent()) {
            admit(routing, known.get());
        } else if (rateLimiting.admits(routing)) {
            judge(routing, credentials);
        }
    }

    private static boolean hasScheme(String credentials) {
        return credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    private static String tokenOf(String credentials) {
        return credentials.substring(SCHEME.length());
    }

    private void judge(RoutingContext routing, String credentials) {
        if (credentials == null) {
            judgeWithout(routing);
        } else if (!hasScheme(credentials)) {
            refuse(routing, "Send the access token as \"Authorization: Bearer <token>\".");
        } else if (!TokenSyntax.isPlain(tokenOf(credentials))) {
            refuse(routing, null);
        } else {
            verifier.verify(routing)
                    .subscribe()
                    .with(
                            verified -> accept(routing, tokenOf(credentials), verified),
                            failure -> refuseFor(failure, routing));
        }
    }

    private void judgeWithout(RoutingContext routing) {
        if (Route.of(routing).access().isOpenTo(routing.request().method())) {
            routing.next();
        } else {
            refuse(routing, "Send an access token.");
        }
    }

    /** Remembers tokens of clients within their quota only, so that nobody crowds out the others'. */
    private void accept(RoutingContext routing, String token, VerifiedToken verified) {
        if (rateLimiting.admits(routing, verified.client())) {
            verifiedTokens.remember(token, verified);
            routing.next();
        }
    }

    private void admit(RoutingContext routing, VerifiedToken known) {
        if (rateLimiting.admits(routing, known.client())) {
            routing.next();
        }
    }

    private void refuseFor(Throwable failure, RoutingContext routing) {
        if (TokenVerifier.keysAreAway(failure)) {
            RequestLog.warn(LOG, routing, "Tokens cannot be verified: " + failure);
            refusal.answerForNow(
                    routing, CommonProblem.UNAVAILABLE, "Tokens cannot be verified at the moment.", KEYS_RETRY_SECONDS);
        } else {
            refuse(routing, null);
        }
    }

    private void refuse(RoutingContext routing, String detail) {
        routing.response().putHeader("WWW-Authenticate", "Bearer");
        refusal.answer(routing, CommonProblem.UNAUTHENTICATED, detail);
    }
}
