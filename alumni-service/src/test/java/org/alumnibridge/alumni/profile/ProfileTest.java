package org.alumnibridge.alumni.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.alumnibridge.alumni.profile.ProfileContent.Career;
import org.alumnibridge.alumni.profile.ProfileContent.Contact;
import org.alumnibridge.alumni.profile.ProfileContent.Home;
import org.alumnibridge.alumni.profile.ProfileContent.Identity;
import org.alumnibridge.alumni.testing.EventJson;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor OFFICE = Actor.office("association_admin");

    @Test
    void anImportedProfileIsNobodysAndGivesNoConsent() {
        Profile.Change imported = imported(content("Iset", "Director"));
        assertFalse(imported.profile().isClaimed());
        assertEquals(List.of("drmn"), imported.profile().organisations());
        assertEquals(List.of(), imported.profile().content().consents());
        assertEquals(
                List.of(ProfileEvents.PROFILE_CHANGED, ProfileEvents.CONTACT_POINT_CHANGED), types(imported.events()));
    }

    @Test
    void theSameImportAgainChangesNothing() {
        Profile profile = imported(content("Iset", "Director")).profile();
        assertEquals(List.of(), profile.importAgain(content("Iset", "Director"), OFFICE, NOW));
        assertEquals(1, profile.version());
    }

    @Test
    void whatTheOwnerChangedWinsOverALaterImport() {
        Profile profile = imported(content("Iset", "Director")).profile();
        profile.claim("owner", List.of(Consent.MATCHING), NOW);
        profile.rewrite(content("Own Company", "Director").withConsents(List.of(Consent.MATCHING)), true, NOW);
        profile.importAgain(content("Iset", "Chief"), OFFICE, NOW);
        assertEquals("Own Company", profile.content().career().company());
        assertEquals("Chief", profile.content().career().position());
        assertEquals(List.of(Consent.MATCHING), profile.content().consents());
    }

    @Test
    void aRegionStaysWithItsCountryAndACohortWithItsProgramme() {
        Profile profile = imported(content("Iset", "Director")).profile();
        profile.claim("owner", List.of(), NOW);
        profile.rewrite(content(new Home("RU", "RU-MOS"), "MP", 2015), true, NOW);
        profile.importAgain(content(new Home("DE", "DE-NW"), "FFR", 2012), OFFICE, NOW);
        assertEquals(new Home("RU", "RU-MOS"), profile.content().home());
        assertEquals("MP", profile.content().programme());
        assertEquals(2015, profile.content().cohortYear());
    }

    @Test
    void onlyAChangedContactPointIsToldOf() {
        Profile profile = imported(content("Iset", "Director")).profile();
        List<DomainEvent> events = profile.importAgain(content("Iset", "Chief"), OFFICE, NOW);
        assertEquals(List.of(ProfileEvents.PROFILE_CHANGED), types(events));
        assertEquals(2, events.get(0).version());
    }

    @Test
    void aClaimNamesTheOwner() {
        Profile profile = imported(content("Iset", "Director")).profile();
        List<DomainEvent> events = profile.claim("owner", List.of(Consent.MATCHING), NOW);
        ProfileState state = (ProfileState) events.get(0).state();
        assertEquals("owner", state.subject());
        assertEquals(Actor.person(profile.id()), events.get(0).actor());
        assertTrue(state.claimed());
        assertEquals(List.of(Consent.MATCHING), state.consents());
        assertNull(state.confirmedAt());
    }

    @Test
    void whoeverIsRestrictedIsToldOfAsSeenByNobodyAndMatchedByNobody() {
        Profile profile = imported(content("Iset", "Director")).profile();
        profile.claim("owner", List.of(Consent.MATCHING), NOW);

        List<DomainEvent> events = profile.restrict(OFFICE, NOW);

        ProfileState state = (ProfileState) events.get(0).state();
        assertEquals(List.of(ProfileEvents.PROFILE_CHANGED), types(events));
        assertEquals(List.of(), state.consents());
        assertEquals(List.of(), state.offers());
        assertEquals(ProfileContent.Visibility.NOBODY, state.visibility());
        assertEquals(
                ProfileContent.Availability.State.PAUSED, state.availability().state());
        EventJson.assertValid(events.get(0));
    }

    @Test
    void restoredAllIsToldAsItWas() {
        Profile profile = imported(content("Iset", "Director")).profile();
        List<DomainEvent> claimed = profile.claim("owner", List.of(Consent.MATCHING), NOW);
        ProfileContent before = profile.content();
        profile.restrict(OFFICE, NOW);

        List<DomainEvent> restored = profile.restore(OFFICE, NOW);

        assertEquals(claimed.get(0).state(), restored.get(0).state());
        assertEquals(before, profile.content());
        assertFalse(profile.isRestricted());
    }

    @Test
    void theLastEventNamesNobody() {
        Profile profile = imported(content("Iset", "Director")).profile();

        DomainEvent erased = profile.erased(Actor.system("alumni-service"), NOW);

        EventJson.assertValid(erased);
        assertEquals(2, erased.version());
        assertNull(erased.state());
    }

    private static Profile.Change imported(ProfileContent content) {
        return Profile.imported(Profile.membership("drmn", "DRMN-1"), content, OFFICE, NOW);
    }

    private static ProfileContent content(String company, String position) {
        return content(new Career(company, position, null), new Home("RU", "RU-SVE"), "MP", 2012);
    }

    private static ProfileContent content(Home home, String programme, int cohortYear) {
        return content(new Career("Iset", "Director", null), home, programme, cohortYear);
    }

    private static ProfileContent content(Career career, Home home, String programme, int cohortYear) {
        return new ProfileContent(
                ProfileKind.ALUMNUS,
                new Identity("Elena", "Sokolova", null, null),
                career,
                programme,
                cohortYear,
                home,
                null,
                null,
                null,
                null,
                new Contact("elena@example.org", null, null),
                "ru",
                "Asia/Yekaterinburg",
                null,
                null);
    }

    private static List<String> types(List<DomainEvent> events) {
        return events.stream().map(DomainEvent::type).toList();
    }
}
