package org.alumnibridge.alumni.corridor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alumnibridge.alumni.support.Kind;
import org.alumnibridge.alumni.testing.EventJson;
import org.alumnibridge.alumni.testing.EventSchemas;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.junit.jupiter.api.Test;

class CorridorEventsTest {

    @Test
    void theExampleFitsTheSchema() {
        EventSchemas.assertValid(Corridor.CHANGED, EventSchemas.example(Corridor.CHANGED));
    }

    @Test
    void whatIsDecidedFitsTheSchema() {
        LocalDate first = LocalDate.of(2020, 1, 1);
        CorridorTerms terms = new CorridorTerms(
                "DE",
                "RU",
                Route.BROKERED,
                List.of(
                        new CorridorPolicy(Kind.BUSINESS_CONTACT, PolicyStatus.OPEN, first, null, "a test", null),
                        new CorridorPolicy(
                                Kind.MENTORSHIP, PolicyStatus.SUSPENDED, first, first.plusYears(1), "a test", null)),
                null,
                null,
                null);
        DomainEvent decided = Corridor.between("DE", "RU")
                .decide(terms, Actor.person("network-admin"), Instant.parse("2026-03-02T09:00:00Z"));
        EventJson.assertValid(decided);
    }
}
