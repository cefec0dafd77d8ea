package org.alumnibridge.alumni.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.Actor;
import org.junit.jupiter.api.Test;

class PartnershipTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Actor OFFICE = Actor.office("association_admin");
    private static final UUID LEAD = UUID.randomUUID();

    private final Partnership partnership = Partnership.fresh();

    @Test
    void theSameAppointmentStaysAccepted() {
        accepted();
        arrange("DE-RU", List.of("RU-CHE", "RU-SVE"), TODAY, null);
        assertTrue(partnership.hasAccepted(LEAD));
        arrange("DE-RU", List.of("RU-SVE", "RU-CHE"), null, null);
        assertTrue(partnership.hasAccepted(LEAD), "a first day that is left out is as it was");
    }

    @Test
    void whoIsToDoSomethingElseHasToAcceptAnew() {
        accepted();
        arrange("DE-RU", List.of("RU-SVE"), TODAY, null);
        assertFalse(partnership.hasAccepted(LEAD), "other regions");
        accepted();
        arrange("AT-RU", List.of("RU-SVE", "RU-CHE"), TODAY, null);
        assertFalse(partnership.hasAccepted(LEAD), "another corridor");
        accepted();
        arrange("DE-RU", List.of("RU-SVE", "RU-CHE"), TODAY, TODAY.plusYears(9));
        assertFalse(partnership.hasAccepted(LEAD), "other dates");
    }

    @Test
    void nobodyIsAcceptedByWhoNamesThem() {
        partnership.arrange(
                terms("DE-RU", List.of("RU-SVE"), new ContactPerson(LEAD, ContactRole.LEAD, TODAY, null, NOW)),
                OFFICE,
                NOW);
        assertFalse(partnership.hasAccepted(LEAD));
    }

    @Test
    void aNewAppointmentBeginsTodayUnlessItSaysOtherwise() {
        arrange("DE-RU", List.of("RU-SVE"), null, null);
        assertEquals(TODAY, partnership.view().contactPersons().get(0).from());
    }

    private void accepted() {
        arrange("DE-RU", List.of("RU-SVE", "RU-CHE"), TODAY, null);
        partnership.accept(LEAD, NOW);
    }

    /** A day later, so that today is another day than when it began. */
    private void arrange(String corridor, List<String> regions, LocalDate from, LocalDate to) {
        Instant at = partnership.version() == 0 ? NOW : NOW.plus(Duration.ofDays(1));
        partnership.arrange(
                terms(corridor, regions, new ContactPerson(LEAD, ContactRole.LEAD, from, to, null)), OFFICE, at);
    }

    private static PartnershipTerms terms(String corridor, List<String> regions, ContactPerson lead) {
        return new PartnershipTerms(corridor, regions, List.of("drmn"), List.of(lead), null, null);
    }
}
