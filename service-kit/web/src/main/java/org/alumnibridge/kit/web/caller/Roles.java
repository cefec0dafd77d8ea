package org.alumnibridge.kit.web.caller;

import java.util.Set;

/**
 * Names for {@code @RolesAllowed}: realm roles of people and scopes of partner organisations' systems. Both stand in
 * the token and are alternatives: an operation lists whom it serves.
 */
public final class Roles {

    public static final String MEMBER = "member";
    public static final String ASSOCIATION_ADMIN = "association_admin";
    public static final String ANALYST = "analyst";
    public static final String NETWORK_ADMIN = "network_admin";

    public static final String DIRECTORY_READ = "directory:read";
    public static final String DIRECTORY_WRITE = "directory:write";
    public static final String REQUESTS_READ = "requests:read";
    public static final String REQUESTS_WRITE = "requests:write";
    public static final String REPORTS_READ = "reports:read";
    public static final String WEBHOOKS_MANAGE = "webhooks:manage";

    /** Tokens carry more than these; what is not among them opens nothing here. */
    public static final Set<String> ALL = Set.of(
            MEMBER,
            ASSOCIATION_ADMIN,
            ANALYST,
            NETWORK_ADMIN,
            DIRECTORY_READ,
            DIRECTORY_WRITE,
            REQUESTS_READ,
            REQUESTS_WRITE,
            REPORTS_READ,
            WEBHOOKS_MANAGE);

    private Roles() {}
}
