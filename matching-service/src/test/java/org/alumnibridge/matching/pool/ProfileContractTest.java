package org.alumnibridge.matching.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alumnibridge.matching.pool.ProfileState.Availability;
import org.alumnibridge.matching.reference.Level;
import org.alumnibridge.matching.reference.ReferenceData;
import org.alumnibridge.matching.testing.Experts;
import org.alumnibridge.matching.testing.Repository;
import org.junit.jupiter.api.Test;

class ProfileContractTest {

    private static final LocalDate MARCH_9 = LocalDate.of(2026, 3, 9);

    private final ExpertReading reading = new ExpertReading(new ReferenceData());

    @Test
    void readsWhatAlumniServicePublishes() {
        ProfileState state =
                Repository.state("alumni-service", "org.alumnibridge.profile.changed.v1", ProfileState.class);
        assertEquals("5b1f6d1e-4d0e-4b0f-9c57-0a4f7d1d2c11", state.subject());
        Expert expert = reading.read(Experts.id(1), state);
        assertTrue(expert.consenting());
        assertEquals(List.of(new KnownRegion("RU-SVE", "RU", Basis.PROFESSIONAL, 2015)), expert.regions());
        assertEquals(Set.of("24.51"), expert.industries());
        assertEquals(Set.of("certification"), expert.topics());
        assertEquals(Map.of("de", Level.C1, "ru", Level.C2), expert.languages());
        assertEquals(Set.of("question", "business_contact"), expert.offers());
        assertEquals(4, expert.limit("question"));
        assertTrue(expert.isAvailableOn(MARCH_9));
        assertEquals(LocalDate.of(2026, 3, 2), expert.confirmedOn());
    }

    @Test
    void aPauseEndsOnItsDay() {
        Expert paused = read(new Availability("paused", MARCH_9));
        assertFalse(paused.isAvailableOn(MARCH_9.minusDays(1)));
        assertTrue(paused.isAvailableOn(MARCH_9));
    }

    @Test
    void aPauseWithoutAnEndLasts() {
        assertFalse(read(new Availability("paused", null)).isAvailableOn(MARCH_9.plusYears(50)));
    }

    @Test
    void takesWhatIsAbsentForNone() {
        Expert bare = read(null);
        assertFalse(bare.consenting());
        assertEquals(List.of(), bare.regions());
        assertEquals(4, bare.limit("question"));
        assertEquals(2, bare.limit("advice"));
        assertEquals(1, bare.limit("mentorship"));
    }

    private Expert read(Availability availability) {
        return reading.read(
                Experts.id(1),
                new ProfileState(null, null, null, null, null, null, null, availability, (Instant) null, null));
    }
}
