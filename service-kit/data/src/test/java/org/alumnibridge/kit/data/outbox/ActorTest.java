package org.alumnibridge.kit.data.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;
import org.junit.jupiter.api.Test;

/** No event names the account of a person. */
class ActorTest {

    private static final UUID PROFILE = UUID.randomUUID();

    @Test
    void aPersonIsNamedByTheProfile() {
        Caller admin = caller(Roles.MEMBER, Roles.NETWORK_ADMIN);
        assertEquals(new Actor("person", PROFILE.toString()), Actor.of(admin, Optional.of(PROFILE)));
    }

    @Test
    void whoHasNoProfileIsNamedByTheRole() {
        Caller both = caller(Roles.MEMBER, Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN);
        assertEquals(new Actor("office", "network_admin"), Actor.of(both, Optional.empty()));
        assertEquals(
                new Actor("office", "association_admin"), Actor.of(caller(Roles.ASSOCIATION_ADMIN), Optional.empty()));
        assertEquals(new Actor("office", "member"), Actor.of(caller(Roles.MEMBER), Optional.empty()));
    }

    @Test
    void aPartnersSystemIsNobodysAccount() {
        assertEquals(new Actor("partner", "the-subject"), Actor.of(caller(Roles.REQUESTS_WRITE), Optional.empty()));
    }

    private static Caller caller(String... roles) {
        return new Caller("the-subject", Set.of(roles), Optional.of("drmn"), Optional.empty());
    }
}
