package org.alumnibridge.kit.data.outbox;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;

/**
 * Who caused an event. Codes and ids only, never a name, and never a person's account: it must not outlive the person on
 * a topic, while the id of an erased profile leads to nobody.
 *
 * @param kind {@code person}, {@code office}, {@code partner} or {@code system}
 * @param id a person's profile, an office's role, the token subject of a partner's system, or the name of the service
 */
public record Actor(String kind, String id) {

    /**
     * By the profile where there is one. Who acts without is an office, of which the role says enough.
     *
     * @param profile of the caller's account
     */
    public static Actor of(Caller caller, Optional<UUID> profile) {
        return caller.isPartner()
                ? partner(caller.subject())
                : profile.map(Actor::person).orElseGet(() -> office(role(caller)));
    }

    public static Actor person(UUID profile) {
        return new Actor("person", profile.toString());
    }

    public static Actor office(String role) {
        return new Actor("office", role);
    }

    public static Actor partner(String subject) {
        return new Actor("partner", subject);
    }

    public static Actor system(String service) {
        return new Actor("system", service);
    }

    private static String role(Caller caller) {
        return Stream.of(Roles.NETWORK_ADMIN, Roles.ASSOCIATION_ADMIN, Roles.ANALYST)
                .filter(caller::has)
                .findFirst()
                .orElse(Roles.MEMBER);
    }
}
