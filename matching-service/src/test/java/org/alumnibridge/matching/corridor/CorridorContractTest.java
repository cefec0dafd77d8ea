package org.alumnibridge.matching.corridor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.alumnibridge.matching.testing.Repository;
import org.junit.jupiter.api.Test;

class CorridorContractTest {

    @Test
    void readsWhatAlumniServicePublishes() {
        Corridor corridor = Repository.state("alumni-service", "org.alumnibridge.corridor.changed.v1", Corridor.class);
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertEquals("DE-RU", corridor.code());
        assertTrue(corridor.isOpen("business_contact", day));
        assertFalse(corridor.isOpen("mentorship", day));
        assertFalse(corridor.isOpen("question", day));
    }
}
