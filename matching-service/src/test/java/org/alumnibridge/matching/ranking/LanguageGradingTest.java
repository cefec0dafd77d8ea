package org.alumnibridge.matching.ranking;

import static org.alumnibridge.matching.testing.Experts.ideal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.pool.Expert;
import org.alumnibridge.matching.reference.Level;
import org.alumnibridge.matching.testing.Experts;
import org.alumnibridge.matching.testing.MatchingSnapshots;
import org.alumnibridge.matching.testing.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGradingTest {

    private static final LanguageGrading GRADING = new LanguageGrading();

    @ParameterizedTest
    @CsvSource({
        "B2, B2,  6, LANGUAGE_AS_ASKED",
        "B2, C1,  8, LANGUAGE_ABOVE",
        "B2, C2, 10, LANGUAGE_ABOVE",
        "C1, C2, 10, LANGUAGE_ABOVE",
        "C2, C2, 10, LANGUAGE_AS_ASKED",
        "A1, B2, 10, LANGUAGE_ABOVE"
    })
    void gradesTheLevelsAboveTheNeed(Level asked, Level spoken, int points, ReasonCode reason) {
        Grade grade = grade(Map.of("de", spoken), Map.of("de", asked));
        assertEquals(points, grade.points());
        assertEquals(reason, grade.reason().code());
    }

    @Test
    void theWeakestAskedLanguageCounts() {
        Grade grade =
                grade(Map.of("de", Level.C2, "ru", Level.B1, "en", Level.A1), Map.of("de", Level.B1, "ru", Level.B1));
        assertEquals(6, grade.points());
        assertEquals("ru", grade.reason().terms().get(0).codes().get(0));
    }

    @Test
    void openLanguagesGiveAll() {
        assertEquals(10, grade(Map.of(), Map.of()).points());
    }

    private static Grade grade(Map<String, Level> spoken, Map<String, Level> asked) {
        Expert expert = Experts.speaking(ideal(1), spoken);
        return GRADING.grade(expert, Requests.speaking(asked), MatchingSnapshots.of(expert), MatchingPolicy.standard());
    }
}
