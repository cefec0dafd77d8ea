package org.alumnibridge.kit.web.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the {@link Caller} from the request's token. Only for operations that need one. */
@RequestScoped
public class CallerIdentity {

    private final SecurityIdentity identity;

    CallerIdentity(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller current() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new IllegalStateException("There is no caller: the operation is open to anonymous calls.");
        }
        return new Caller(
                token.getSubject(),
                Set.copyOf(identity.getRoles()),
                Optional.ofNullable(token.<String>getClaim("organisation")),
                verifiedEmail(token));
    }

    private static Optional<String> verifiedEmail(JsonWebToken token) {
        boolean verified = Boolean.TRUE.equals(token.getClaim(Claims.email_verified));
        return verified ? Optional.ofNullable(token.getClaim(Claims.email)) : Optional.empty();
    }
}
