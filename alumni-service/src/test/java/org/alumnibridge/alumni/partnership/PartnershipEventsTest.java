package org.alumnibridge.alumni.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.alumni.testing.EventJson;
import org.alumnibridge.alumni.testing.EventSchemas;
import org.alumnibridge.kit.data.outbox.Actor;
import org.junit.jupiter.api.Test;

class PartnershipEventsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor OFFICE = Actor.office("association_admin");

    @Test
    void theExampleFitsTheSchema() {
        EventSchemas.assertValid(Partnership.CHANGED, EventSchemas.example(Partnership.CHANGED));
    }

    @Test
    void whatIsArrangedAndAcceptedFitsTheSchema() {
        UUID lead = UUID.randomUUID();
        LocalDate first = LocalDate.of(2026, 3, 1);
        PartnershipTerms terms = new PartnershipTerms(
                "DE-RU",
                List.of("RU-SVE"),
                List.of("drmn", "alumni-ru-sve"),
                List.of(
                        new ContactPerson(lead, ContactRole.LEAD, first, null, null),
                        new ContactPerson(UUID.randomUUID(), ContactRole.DEPUTY, first, first.plusYears(1), null)),
                null,
                null);
        Partnership partnership = Partnership.fresh();
        EventJson.assertValid(partnership.arrange(terms, OFFICE, NOW));
        EventJson.assertValid(partnership.accept(lead, NOW));
    }
}
