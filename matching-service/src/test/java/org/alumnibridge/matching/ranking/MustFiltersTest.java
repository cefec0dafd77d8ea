package org.alumnibridge.matching.ranking;

import static org.alumnibridge.matching.testing.Experts.TODAY;
import static org.alumnibridge.matching.testing.Experts.ideal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.alumnibridge.matching.corridor.Corridor;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.engagement.Engagement;
import org.alumnibridge.matching.engagement.Engagement.MonthlyQuestions;
import org.alumnibridge.matching.policy.MustFilter;
import org.alumnibridge.matching.pool.Basis;
import org.alumnibridge.matching.pool.Expert;
import org.alumnibridge.matching.pool.KnownRegion;
import org.alumnibridge.matching.reference.Level;
import org.alumnibridge.matching.testing.Experts;
import org.alumnibridge.matching.testing.MatchingSnapshots;
import org.alumnibridge.matching.testing.Requests;
import org.junit.jupiter.api.Test;

class MustFiltersTest {

    @Test
    void takesTheIdealExpert() {
        assertNull(unmet(ideal(1), Requests.foundryInSverdlovsk()));
    }

    @Test
    void wantsConsent() {
        assertEquals(MustFilter.CONSENT, unmet(Experts.withoutConsent(ideal(1)), Requests.openToAll()));
    }

    @Test
    void wantsAnOpenCorridor() {
        assertEquals(MustFilter.CORRIDOR_OPEN, inCorridor(MatchingSnapshots.corridor("suspended")));
        assertEquals(MustFilter.CORRIDOR_OPEN, inCorridor(new Corridor("DE-RU", List.of())));
        assertEquals(MustFilter.CORRIDOR_OPEN, inCorridor(new Corridor("DE-KZ", List.of())));
    }

    @Test
    void wantsAnOfferOfTheKind() {
        assertEquals(
                MustFilter.OFFER,
                unmet(Experts.offering(ideal(1), "question", "mentorship"), Requests.ofKind("business_contact")));
    }

    @Test
    void wantsEveryAskedLanguageAtItsLevel() {
        Request german = Requests.speaking(Map.of("de", Level.B2));
        assertNull(unmet(Experts.speaking(ideal(1), Map.of("de", Level.B2)), german));
        assertEquals(MustFilter.LANGUAGE, unmet(Experts.speaking(ideal(1), Map.of("de", Level.B1)), german));
        assertEquals(MustFilter.LANGUAGE, unmet(Experts.speaking(ideal(1), Map.of("ru", Level.C2)), german));
        Request both = Requests.speaking(Map.of("de", Level.B2, "ru", Level.A1));
        assertEquals(MustFilter.LANGUAGE, unmet(Experts.speaking(ideal(1), Map.of("de", Level.C1)), both));
    }

    @Test
    void wantsThePauseToBeOver() {
        Request request = Requests.openToAll();
        assertEquals(MustFilter.AVAILABLE, unmet(Experts.availableFrom(ideal(1), TODAY.plusDays(1)), request));
        assertNull(unmet(Experts.availableFrom(ideal(1), TODAY), request));
    }

    @Test
    void wantsFreeCapacityOfTheKind() {
        Engagement twoAdvices = new Engagement(Map.of("advice", 2), null, 2, 2);
        assertEquals(MustFilter.CAPACITY, unmet(ideal(1), twoAdvices, Requests.ofKind("advice")));
        assertEquals(MustFilter.CAPACITY, unmet(ideal(1), twoAdvices, Requests.ofKind("business_contact")));
        assertNull(unmet(ideal(1), twoAdvices, Requests.ofKind("mentorship")));
        Expert generous = Experts.limitedTo(ideal(1), Map.of("advice", 3));
        assertNull(unmet(generous, twoAdvices, Requests.ofKind("advice")));
        Expert closed = Experts.limitedTo(ideal(1), Map.of("advice", 0));
        assertEquals(MustFilter.CAPACITY, unmet(closed, Engagement.NONE, Requests.ofKind("advice")));
    }

    @Test
    void wantsAFreeQuestionInTheMonth() {
        Engagement fourInMarch = new Engagement(Map.of(), new MonthlyQuestions("2026-03", 4), 4, 4);
        Engagement fourInFebruary = new Engagement(Map.of(), new MonthlyQuestions("2026-02", 4), 4, 4);
        assertEquals(MustFilter.CAPACITY, unmet(ideal(1), fourInMarch, Requests.ofKind("question")));
        assertNull(unmet(ideal(1), fourInFebruary, Requests.ofKind("question")));
        assertNull(unmet(ideal(1), fourInMarch, Requests.ofKind("advice")));
    }

    @Test
    void leavesOutTheRequester() {
        Request own = Requests.openToAll();
        Expert requester = ideal(0xaa);
        assertEquals(own.requester(), requester.id());
        assertEquals(MustFilter.NOT_REQUESTER, unmet(requester, own));
    }

    @Test
    void leavesOutWhoWasAskedBefore() {
        assertEquals(MustFilter.NOT_ASKED_BEFORE, unmet(ideal(1), Requests.havingAsked(Experts.id(1))));
    }

    @Test
    void wantsATieToTheCountry() {
        KnownRegion saxony = new KnownRegion("DE-SN", "DE", Basis.PROFESSIONAL, 2020);
        assertEquals(MustFilter.KNOWS_COUNTRY, unmet(Experts.knowing(ideal(1), saxony), Requests.openToAll()));
        assertEquals(MustFilter.KNOWS_COUNTRY, unmet(Experts.knowing(ideal(1)), Requests.openToAll()));
    }

    private static MustFilter unmet(Expert expert, Request request) {
        return MustFilters.firstUnmet(expert, request, MatchingSnapshots.of(expert));
    }

    private static MustFilter unmet(Expert expert, Engagement engagement, Request request) {
        return MustFilters.firstUnmet(expert, request, MatchingSnapshots.of(expert, engagement));
    }

    private static MustFilter inCorridor(Corridor corridor) {
        return MustFilters.firstUnmet(ideal(1), Requests.openToAll(), MatchingSnapshots.inCorridor(corridor, ideal(1)));
    }
}
