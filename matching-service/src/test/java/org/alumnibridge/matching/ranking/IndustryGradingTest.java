package org.alumnibridge.matching.ranking;

import static org.alumnibridge.matching.testing.Experts.ideal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.pool.Expert;
import org.alumnibridge.matching.reference.ReferenceData;
import org.alumnibridge.matching.testing.Experts;
import org.alumnibridge.matching.testing.MatchingSnapshots;
import org.alumnibridge.matching.testing.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndustryGradingTest {

    private static final IndustryGrading GRADING = new IndustryGrading(new ReferenceData().industries());

    @ParameterizedTest
    @CsvSource({
        "24.51, 24.51, 25, INDUSTRY_CLASS",
        "24.51, 24.52, 20, INDUSTRY_GROUP",
        "24.51, 24.5,  20, INDUSTRY_GROUP",
        "24.51, 24.10, 14, INDUSTRY_DIVISION",
        "24.51, 24,    14, INDUSTRY_DIVISION",
        "24.51, 28.91,  6, INDUSTRY_SECTION",
        "24.51, C,      6, INDUSTRY_SECTION",
        "24.51, 70.22,  0, INDUSTRY_OTHER",
        "24.5,  24.51, 25, INDUSTRY_CLASS",
        "24,    24.51, 25, INDUSTRY_CLASS",
        "C,     24.51, 25, INDUSTRY_CLASS",
        "24.51, 99.99.9, 0, INDUSTRY_OTHER"
    })
    void gradesByTheNarrowestSharedBranch(String asked, String named, int points, ReasonCode reason) {
        Grade grade = grade(Experts.inIndustries(ideal(1), named), Requests.inIndustries(asked));
        assertEquals(points, grade.points());
        assertEquals(reason, grade.reason().code());
    }

    @Test
    void takesTheBestPairOfSeveral() {
        Expert expert = Experts.inIndustries(ideal(1), "70.22", "24.54");
        Grade grade = grade(expert, Requests.inIndustries("01.11", "24.51"));
        assertEquals(20, grade.points());
        assertEquals("24.5", grade.reason().terms().get(0).codes().get(0));
    }

    @Test
    void anOpenIndustryGivesAll() {
        assertEquals(
                25, grade(Experts.inIndustries(ideal(1)), Requests.openToAll()).points());
    }

    private static Grade grade(Expert expert, Request request) {
        return GRADING.grade(expert, request, MatchingSnapshots.of(expert), MatchingPolicy.standard());
    }
}
