package org.alumnibridge.gateway.access;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Full verification of a request's token, as the OpenID Connect settings say. */
@ApplicationScoped
class TokenVerifier {

    private final HttpAuthenticator authenticator;

    TokenVerifier(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /** Fails when the token is not good, or when that cannot be found out: see {@link #keysAreAway}. */
    Uni<VerifiedToken> verify(RoutingContext routing) {
        return authenticator
                .attemptAuthentication(routing)
                .onItem()
                .ifNull()
                .failWith(AuthenticationFailedException::new)
                .map(TokenVerifier::read);
    }

    /** Whether a failure says nothing about the token: the keys to judge it by could not be had. */
    static boolean keysAreAway(Throwable failure) {
        return failure instanceof OIDCException
                || failure instanceof IOException
                || failure instanceof VertxException
                || failure instanceof TimeoutException
                || failure instanceof io.smallrye.mutiny.TimeoutException
                || failure.getCause() != null && keysAreAway(failure.getCause());
    }

    private static VerifiedToken read(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        String subject = token.getSubject() == null ? token.getClaim("azp") : token.getSubject();
        return new VerifiedToken("subject " + subject, Instant.ofEpochSecond(token.getExpirationTime()));
    }
}
