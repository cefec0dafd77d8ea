package org.alumnibridge.alumni.corridor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
                .decide(terms, Actor.office("network_admin"), Instant.parse("2026-03-02T09:00:00Z"));
        EventJson.assertValid(decided);
        assertFalse(EventJson.of(decided).contains("a test"), "the legal basis is free text");
    }

    @Test
    void whatIsNotDecidedAnewStaysDecidedByWhomItWas() {
        LocalDate first = LocalDate.of(2020, 1, 1);
        CorridorPolicy old = new CorridorPolicy(Kind.ADVICE, PolicyStatus.OPEN, first, null, "a test", null);
        CorridorPolicy other = new CorridorPolicy(Kind.QUESTION, PolicyStatus.OPEN, first, null, "a test", null);
        Corridor corridor = Corridor.between("DE", "RU");
        decide(corridor, "first", old);
        decide(corridor, "second", old, other);
        assertEquals(
                List.of("first", "second"),
                corridor.view().policies().stream()
                        .map(CorridorPolicy::decidedBy)
                        .toList());
    }

    private static void decide(Corridor corridor, String decider, CorridorPolicy... policies) {
        CorridorTerms terms = new CorridorTerms("DE", "RU", Route.BROKERED, List.of(policies), null, null, null);
        corridor.decide(terms, Actor.office(decider), Instant.parse("2026-03-02T09:00:00Z"));
    }
}
