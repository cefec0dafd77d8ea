package org.alumnibridge.matching.ranking;

import static org.alumnibridge.matching.testing.Experts.ideal;
import static org.alumnibridge.matching.testing.Experts.onTopics;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.pool.Expert;
import org.alumnibridge.matching.testing.Experts;
import org.alumnibridge.matching.testing.MatchingSnapshots;
import org.alumnibridge.matching.testing.Requests;
import org.junit.jupiter.api.Test;

class TopicGradingTest {

    private static final TopicGrading GRADING = new TopicGrading();

    /** One of a hundred names customs, fifty of a hundred name market-entry. */
    private static final MatchingSnapshot HUNDRED = pool(Map.of("customs", 1, "market-entry", 50));

    private static final Request BOTH = Requests.onTopics("customs", "market-entry");

    @Test
    void allTopicsGiveAll() {
        assertEquals(
                20,
                grade(onTopics(ideal(1), "customs", "market-entry", "logistics"), BOTH)
                        .points());
    }

    @Test
    void noneGivesNothing() {
        Grade grade = grade(onTopics(ideal(1), "logistics"), BOTH);
        assertEquals(0, grade.points());
        assertEquals(ReasonCode.TOPICS_NONE, grade.reason().code());
    }

    @Test
    void theRareTopicCountsMore() {
        // ln(101) = 4.615, ln(3) = 1.099: shares of 0.808 and 0.192 of 20 points.
        Grade rare = grade(onTopics(ideal(1), "customs"), BOTH);
        assertEquals(16, rare.points());
        assertEquals(ReasonCode.TOPICS_SOME, rare.reason().code());
        assertEquals(4, grade(onTopics(ideal(1), "market-entry"), BOTH).points());
    }

    @Test
    void aTopicNobodyNamesIsTheRarest() {
        assertEquals(TopicGrading.weight("customs", HUNDRED), TopicGrading.weight("unheard-of", HUNDRED));
    }

    @Test
    void aTopicEveryoneNamesStillCounts() {
        assertTrue(TopicGrading.weight("common", pool(Map.of("common", 100))) > 0);
        assertEquals(20, grade(ideal(1), Requests.onTopics("certification")).points());
    }

    @Test
    void openTopicsGiveAll() {
        assertEquals(20, grade(onTopics(ideal(1)), Requests.openToAll()).points());
    }

    private static Grade grade(Expert expert, Request request) {
        return GRADING.grade(expert, request, HUNDRED, MatchingPolicy.standard());
    }

    private static MatchingSnapshot pool(Map<String, Integer> topicCounts) {
        MatchingSnapshot empty = MatchingSnapshots.of();
        return new MatchingSnapshot(
                empty.experts(), 100, topicCounts, empty.engagements(), empty.corridors(), Experts.TODAY);
    }
}
