package org.alumnibridge.alumni.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.alumni.testing.EventJson;
import org.alumnibridge.alumni.testing.EventSchemas;
import org.alumnibridge.kit.data.outbox.Actor;
import org.junit.jupiter.api.Test;

class ContactGrantEventsTest {

    private static final UUID REQUESTER = UUID.randomUUID();
    private static final UUID EXPERT = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void theExampleFitsTheSchema() {
        EventSchemas.assertValid(ContactGrant.GIVEN, EventSchemas.example(ContactGrant.GIVEN));
    }

    @Test
    void whatIsGivenFitsTheSchema() {
        EventJson.assertValid(grant().given(Actor.system("alumni-service")));
    }

    @Test
    void whatIsRevokedFitsTheSchemaAndIsToldOnce() {
        ContactGrant grant = grant();

        EventSchemas.assertValid(ContactGrant.REVOKED, EventSchemas.example(ContactGrant.REVOKED));
        EventJson.assertValid(grant.revoke(Actor.system("alumni-service"), NOW.plusSeconds(60))
                .orElseThrow());
        assertEquals(Optional.empty(), grant.revoke(Actor.system("alumni-service"), NOW.plusSeconds(90)));
    }

    @Test
    void whatExpiresFitsTheSchemaAndIsNotRevokedAnyMore() {
        ContactGrant grant = grant();

        EventSchemas.assertValid(ContactGrant.EXPIRED, EventSchemas.example(ContactGrant.EXPIRED));
        EventJson.assertValid(grant.expire(Actor.system("alumni-service"), NOW.plusSeconds(60)));
        assertEquals(Optional.empty(), grant.revoke(Actor.system("alumni-service"), NOW.plusSeconds(90)));
    }

    @Test
    void eachOfTheTwoSeesTheOther() {
        assertEquals(EXPERT, grant().viewFor(REQUESTER).profile());
        assertEquals(REQUESTER, grant().viewFor(EXPERT).profile());
    }

    @Test
    void aGrantLastsHalfAYear() {
        assertEquals(
                Instant.parse("2026-08-29T09:00:00Z"), grant().viewFor(EXPERT).expiresAt());
    }

    private static ContactGrant grant() {
        return ContactGrant.give(UUID.randomUUID(), UUID.randomUUID(), REQUESTER, EXPERT, "business_contact", NOW);
    }
}
