package org.alumnibridge.matching.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.alumnibridge.matching.policy.MatchingPolicy.FreshnessScale;
import org.alumnibridge.matching.policy.MatchingPolicy.IndustryScale;
import org.junit.jupiter.api.Test;

class MatchingPolicyTest {

    private final MatchingPolicy standard = MatchingPolicy.standard();

    @Test
    void theStandardPolicyGivesTheAgreedPoints() {
        assertEquals(30, standard.of(Criterion.REGION));
        assertEquals(25, standard.of(Criterion.INDUSTRY));
        assertEquals(20, standard.of(Criterion.TOPICS));
        assertEquals(10, standard.of(Criterion.LANGUAGE));
        assertEquals(10, standard.of(Criterion.TRACK_RECORD));
        assertEquals(5, standard.of(Criterion.LOAD_AND_FRESHNESS));
    }

    @Test
    void allPointsSumToOneHundred() {
        assertEquals(
                100, Arrays.stream(Criterion.values()).mapToInt(standard::of).sum());
    }

    @Test
    void refusesPointsThatSumToAnythingElse() {
        var refused = assertThrows(IllegalArgumentException.class, () -> with(standard.industry(), 21, 2));
        assertTrue(refused.getMessage().contains("101"));
        assertThrows(IllegalArgumentException.class, () -> with(standard.industry(), 20, 1));
    }

    @Test
    void refusesMorePointsForAWorseFit() {
        assertThrows(IllegalArgumentException.class, () -> with(new IndustryScale(25, 26, 14, 6), 20, 2));
        assertThrows(IllegalArgumentException.class, () -> with(new IndustryScale(25, 20, 14, -1), 20, 2));
    }

    @Test
    void showsItsPointsAndMustFilters() {
        PolicyView view = PolicyView.of(standard);
        assertEquals("default", view.name());
        assertEquals(1, view.version());
        assertEquals(9, view.mustFilters().size());
        assertEquals(
                100,
                view.criteria().stream().mapToInt(PolicyView.Graded::points).sum());
    }

    private MatchingPolicy with(IndustryScale industry, int topics, int freshness) {
        return new MatchingPolicy(
                "other",
                1,
                standard.region(),
                industry,
                topics,
                standard.language(),
                standard.trackRecord(),
                standard.load(),
                new FreshnessScale(freshness));
    }
}
