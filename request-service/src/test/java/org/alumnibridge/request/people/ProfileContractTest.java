package org.alumnibridge.request.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alumnibridge.request.people.ProfileFacts.Availability;
import org.alumnibridge.request.testing.Examples;
import org.junit.jupiter.api.Test;

class ProfileContractTest {

    private static final Instant MARCH_9 = Instant.parse("2026-03-09T00:00:00Z");

    @Test
    void readsWhatAlumniServicePublishes() {
        ProfileFacts facts =
                Examples.state("alumni-service", "org.alumnibridge.profile.changed.v1", ProfileFacts.class);
        assertEquals("5b1f6d1e-4d0e-4b0f-9c57-0a4f7d1d2c11", facts.subject());
        assertEquals(new ProfileFacts.Home("RU", "RU-SVE"), facts.home());
        assertEquals(List.of("24.51"), facts.industries());
        assertEquals(List.of("certification"), facts.topics());
        assertEquals(
                new ProfileFacts.LanguageSkill("de", "C1"), facts.languages().get(0));
        assertEquals(List.of("drmn"), facts.organisations());
        assertTrue(facts.offers("business_contact"));
        assertFalse(facts.offers("mentorship"));
        assertEquals(4, facts.limitOf("question", 9));
        assertTrue(facts.isAvailableAt(MARCH_9));
        assertTrue(facts.mayBeAsked());
    }

    @Test
    void aPauseEndsOnItsDay() {
        Availability paused = new Availability("paused", LocalDate.of(2026, 3, 9));
        assertFalse(paused.holdsAt(MARCH_9.minusSeconds(1)));
        assertTrue(paused.holdsAt(MARCH_9));
    }

    @Test
    void aPauseWithoutAnEndLasts() {
        assertFalse(new Availability("paused", null).holdsAt(MARCH_9));
    }

    @Test
    void takesWhatIsAbsentForNone() {
        ProfileFacts bare = new ProfileFacts(null, null, null, null, null, null, null, null, null, null);
        assertFalse(bare.mayBeAsked());
        assertTrue(bare.isAvailableAt(MARCH_9));
        assertEquals(2, bare.limitOf("advice", 2));
    }
}
