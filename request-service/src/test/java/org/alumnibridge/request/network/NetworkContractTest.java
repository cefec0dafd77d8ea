package org.alumnibridge.request.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.request.network.CorridorState.Policy;
import org.alumnibridge.request.testing.Examples;
import org.junit.jupiter.api.Test;

class NetworkContractTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void readsTheCorridorsThatAlumniServicePublishes() {
        CorridorState corridor =
                Examples.state("alumni-service", "org.alumnibridge.corridor.changed.v1", CorridorState.class);
        assertEquals("DE-RU", corridor.code());
        assertEquals("brokered", corridor.defaultRoute());
        assertTrue(corridor.isOpen("business_contact", DAY));
        assertFalse(corridor.isOpen("mentorship", DAY));
        assertFalse(corridor.isOpen("question", DAY));
    }

    @Test
    void aSuspensionOutweighsAnOpeningWhileItLasts() {
        CorridorState corridor = new CorridorState(
                "DE-RU",
                "DE",
                "RU",
                "direct",
                List.of(new Policy("advice", "open", null, null), new Policy("advice", "suspended", DAY, DAY)));
        assertTrue(corridor.isOpen("advice", DAY.minusDays(1)));
        assertFalse(corridor.isOpen("advice", DAY));
        assertTrue(corridor.isOpen("advice", DAY.plusDays(1)));
    }

    @Test
    void readsThePartnershipsThatAlumniServicePublishes() {
        PartnershipState partnership =
                Examples.state("alumni-service", "org.alumnibridge.partnership.changed.v1", PartnershipState.class);
        assertEquals("DE-RU", partnership.corridor());
        assertEquals(List.of("RU-SVE"), partnership.regions());
        assertEquals(2, partnership.contactPersons().size());
        List<PartnershipState.ContactPerson> inOffice = partnership.currentContactPersons(DAY);
        assertEquals(1, inOffice.size(), "the deputy has not accepted yet");
        assertEquals(
                UUID.fromString("01980a10-0000-7000-8000-0000000000c1"),
                inOffice.get(0).profile());
        assertTrue(inOffice.get(0).isLead());
    }
}
