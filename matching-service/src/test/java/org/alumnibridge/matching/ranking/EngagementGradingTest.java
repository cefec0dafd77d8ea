package org.alumnibridge.matching.ranking;

import static org.alumnibridge.matching.testing.Experts.TODAY;
import static org.alumnibridge.matching.testing.Experts.ideal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.alumnibridge.matching.engagement.Engagement;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.pool.Expert;
import org.alumnibridge.matching.testing.Experts;
import org.alumnibridge.matching.testing.MatchingSnapshots;
import org.alumnibridge.matching.testing.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngagementGradingTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 6", "1, 0, 5", "1, 1, 7", "4, 3, 7", "10, 0, 2", "10, 10, 9", "40, 40, 10", "2, 3, 7"})
    void smoothsTheTrackRecord(int asked, int answered, int points) {
        assertEquals(points, grade(new TrackRecordGrading(), ideal(1), asked, answered));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 4", "2, 4", "3, 3", "5, 3", "6, 2", "50, 2"})
    void ranksWhoWasAskedLatelyLower(int asks, int points) {
        assertEquals(points, grade(new LoadAndFreshnessGrading(), ideal(1), asks, asks));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "6, 5", "7, 4", "12, 4", "13, 3"})
    void ranksOldProfilesLower(int monthsSinceConfirmed, int points) {
        Expert expert = Experts.confirmedOn(ideal(1), TODAY.minusMonths(monthsSinceConfirmed));
        assertEquals(points, grade(new LoadAndFreshnessGrading(), expert, 0, 0));
    }

    @Test
    void ranksNeverConfirmedProfilesLowest() {
        assertEquals(3, grade(new LoadAndFreshnessGrading(), Experts.confirmedOn(ideal(1), null), 0, 0));
    }

    private static int grade(Grading grading, Expert expert, int asked, int answered) {
        Engagement engagement = new Engagement(Map.of(), null, asked, answered);
        return grading.grade(
                        expert,
                        Requests.openToAll(),
                        MatchingSnapshots.of(expert, engagement),
                        MatchingPolicy.standard())
                .points();
    }
}
