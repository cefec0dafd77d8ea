package org.alumnibridge.request.capacity;

import java.util.Map;

/** An expert's engagement as {@code requests.engagements} tells it. */
record EngagementState(
        Map<CapacityKind, Integer> leased, Questions questionsThisMonth, long asksLast90Days, long answeredLast90Days) {

    /** Questions that the expert was given in a calendar month ({@code 2026-03}). */
    record Questions(String month, int count) {}
}
