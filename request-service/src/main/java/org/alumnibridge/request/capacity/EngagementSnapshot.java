package org.alumnibridge.request.capacity;

import java.util.Map;

/** The state that {@code engagement.changed} carries. */
record EngagementSnapshot(
        Map<String, Integer> leased, Questions questionsThisMonth, int asksLast90Days, int answeredLast90Days) {

    /** @param month such as {@code 2026-03} */
    record Questions(String month, int count) {}
}
