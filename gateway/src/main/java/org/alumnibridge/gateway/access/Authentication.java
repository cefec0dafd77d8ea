package org.alumnibridge.gateway.access;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.alumnibridge.gateway.limit.RateLimiting;
import org.alumnibridge.gateway.problem.Refusal;
import org.alumnibridge.gateway.routing.Route;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.jboss.logging.Logger;

/**
 * Lets pass whoever has a good token, and those without one where the route is open. A bad token is refused everywhere.
 * Bad tokens count against the quota of the address they come from.
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
        if (credentials != null) {
            judge(routing, credentials);
        } else if (Route.of(routing).access().isOpenTo(routing.request().method())) {
            pass(routing, addressOf(routing));
        } else {
            refuse(routing, "Send an access token.");
        }
    }

    private void judge(RoutingContext routing, String credentials) {
        if (!credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            refuse(routing, "Send the access token as \"Authorization: Bearer <token>\".");
            return;
        }
        String token = credentials.substring(SCHEME.length());
        Optional<VerifiedToken> known = verifiedTokens.find(token);
        if (known.isPresent()) {
            pass(routing, known.get().client());
        } else {
            verifier.verify(routing)
                    .subscribe()
                    .with(verified -> accept(routing, token, verified), failure -> refuseFor(failure, routing));
        }
    }

    private void accept(RoutingContext routing, String token, VerifiedToken verified) {
        verifiedTokens.remember(token, verified);
        pass(routing, verified.client());
    }

    private static void pass(RoutingContext routing, String client) {
        RateLimiting.countFor(routing, client);
        routing.next();
    }

    private void refuseFor(Throwable failure, RoutingContext routing) {
        if (TokenVerifier.keysAreAway(failure)) {
            LOG.warnf("Tokens cannot be verified: %s", failure);
            refusal.answerForNow(
                    routing, CommonProblem.UNAVAILABLE, "Tokens cannot be verified at the moment.", KEYS_RETRY_SECONDS);
        } else if (rateLimiting.admits(routing, addressOf(routing))) {
            refuse(routing, null);
        }
    }

    private void refuse(RoutingContext routing, String detail) {
        routing.response().putHeader("WWW-Authenticate", "Bearer");
        refusal.answer(routing, CommonProblem.UNAUTHENTICATED, detail);
    }

    private static String addressOf(RoutingContext routing) {
        return "address " + routing.request().connection().remoteAddress().hostAddress();
    }
}
