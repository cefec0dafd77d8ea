package org.alumnibridge.matching.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import org.alumnibridge.matching.testing.Repository;
import org.junit.jupiter.api.Test;

class EngagementContractTest {

    @Test
    void readsWhatRequestServicePublishes() {
        Engagement engagement =
                Repository.state("request-service", "org.alumnibridge.engagement.changed.v1", Engagement.class);
        assertEquals(1, engagement.leased("question"));
        assertEquals(1, engagement.leased("advice"));
        assertEquals(0, engagement.leased("mentorship"));
        assertEquals(1, engagement.questionsIn(YearMonth.of(2026, 3)));
        assertEquals(0, engagement.questionsIn(YearMonth.of(2026, 4)));
        assertEquals(4, engagement.asksLast90Days());
        assertEquals(3, engagement.answeredLast90Days());
    }
}
