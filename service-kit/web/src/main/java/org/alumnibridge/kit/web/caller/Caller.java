package org.alumnibridge.kit.web.caller;

import java.util.Optional;
import java.util.Set;

/**
 * Who calls, as the verified token says. Plain values, so that use cases can be tested without a token.
 *
 * @param subject the token's {@code sub}: a person's account or a partner's system
 * @param roles realm roles and scopes, see {@link Roles}
 * @param organisation code of the organisation that an office, analyst or partner acts for
 * @param email the verified e-mail address, absent when there is none or it is not verified
 */
public record Caller(String subject, Set<String> roles, Optional<String> organisation, Optional<String> email) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** A partner organisation's system rather than a person. */
    public boolean isPartner() {
        return !has(Roles.MEMBER)
                && (has(Roles.DIRECTORY_READ)
                        || has(Roles.DIRECTORY_WRITE)
                        || has(Roles.REQUESTS_READ)
                        || has(Roles.REQUESTS_WRITE)
                        || has(Roles.REPORTS_READ)
                        || has(Roles.WEBHOOKS_MANAGE));
    }

    /** Office of the organisation with this code. */
    public boolean administers(String organisationCode) {
        return has(Roles.ASSOCIATION_ADMIN)
                && organisation.filter(organisationCode::equals).isPresent();
    }
}
