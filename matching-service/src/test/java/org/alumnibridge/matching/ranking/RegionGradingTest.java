package org.alumnibridge.matching.ranking;

import static org.alumnibridge.matching.testing.Experts.ideal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.pool.Basis;
import org.alumnibridge.matching.pool.Expert;
import org.alumnibridge.matching.pool.KnownRegion;
import org.alumnibridge.matching.reference.ReferenceData;
import org.alumnibridge.matching.testing.Experts;
import org.alumnibridge.matching.testing.MatchingSnapshots;
import org.alumnibridge.matching.testing.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionGradingTest {

    private static final RegionGrading GRADING = new RegionGrading(new ReferenceData().regions());

    @ParameterizedTest
    @CsvSource({"PROFESSIONAL, 30", "PROGRAMME, 28", "FAMILY, 25", "UNSTATED, 28"})
    void gradesTheRegionItselfByBasis(Basis basis, int points) {
        assertEquals(points, grade(new KnownRegion("RU-SVE", "RU", basis, 2026)).points());
    }

    @Test
    void anUnstatedTieReadsAndCountsLikeOneFromTheProgramme() {
        Grade unstated = grade(new KnownRegion("RU-SVE", "RU", Basis.UNSTATED, 2015));
        assertEquals(grade(new KnownRegion("RU-SVE", "RU", Basis.PROGRAMME, 2015)), unstated);
    }

    @ParameterizedTest
    @CsvSource({"2026, 30", "2025, 29", "2021, 29", "2020, 28", "2016, 28", "2015, 27", "2001, 25", "1980, 25", ", 25"})
    void takesAPointForEachStartedFiveYears(Integer year, int points) {
        assertEquals(points, grade(professional("RU-SVE", year)).points());
    }

    @ParameterizedTest
    @CsvSource({
        "RU-SVE,     30, REGION_EXACT",
        "RU-FD-URAL, 26, REGION_WIDER",
        "RU-CHE,     18, REGION_SAME_DISTRICT",
        "RU-MOW,      8, REGION_SAME_COUNTRY"
    })
    void gradesByNearness(String known, int points, ReasonCode reason) {
        Grade grade = grade(professional(known, 2026));
        assertEquals(points, grade.points());
        assertEquals(reason, grade.reason().code());
    }

    @Test
    void neverGradesTheRegionItselfBelowItsNeighbour() {
        Grade oldFamilyTie = grade(new KnownRegion("RU-FD-URAL", "RU", Basis.FAMILY, 1970));
        assertEquals(18, oldFamilyTie.points());
        assertEquals(ReasonCode.REGION_WIDER, oldFamilyTie.reason().code());
    }

    @Test
    void aRegionOfAnAskedDistrictIsExact() {
        Expert expert = Experts.knowing(ideal(1), professional("RU-SVE", 2026));
        assertEquals(30, grade(expert, Requests.inRegions("RU-FD-URAL")).points());
    }

    @Test
    void takesTheBestPairOfSeveral() {
        Expert expert = Experts.knowing(ideal(1), professional("RU-MOW", 2026), professional("RU-SVE", 2026));
        Grade grade = grade(expert, Requests.inRegions("RU-KGD", "RU-SVE"));
        assertEquals(30, grade.points());
        assertEquals("RU-SVE", grade.reason().terms().get(0).codes().get(0));
    }

    @Test
    void anOpenRegionGivesAll() {
        Grade grade = grade(Experts.knowing(ideal(1), professional("RU-MOW", 1990)), Requests.openToAll());
        assertEquals(30, grade.points());
        assertEquals(ReasonCode.REGION_OPEN, grade.reason().code());
    }

    private static KnownRegion professional(String code, Integer year) {
        return new KnownRegion(code, "RU", Basis.PROFESSIONAL, year);
    }

    private static Grade grade(KnownRegion known) {
        return grade(Experts.knowing(ideal(1), known), Requests.inRegions("RU-SVE"));
    }

    private static Grade grade(Expert expert, Request request) {
        return GRADING.grade(expert, request, MatchingSnapshots.of(expert), MatchingPolicy.standard());
    }
}
