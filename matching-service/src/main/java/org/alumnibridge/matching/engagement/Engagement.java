package org.alumnibridge.matching.engagement;

import java.time.YearMonth;
import java.util.Map;

/**
 * What an expert is engaged in: what this service uses of {@code org.alumnibridge.engagement.changed}. Immutable.
 *
 * @param leased engagements that hold capacity now, by kind of capacity
 * @param questionsThisMonth questions that count against the monthly limit, or null
 */
public record Engagement(
        Map<String, Integer> leased, MonthlyQuestions questionsThisMonth, int asksLast90Days, int answeredLast90Days) {

    /** An expert who was never asked. */
    public static final Engagement NONE = new Engagement(Map.of(), null, 0, 0);

    public Engagement {
        leased = leased == null ? Map.of() : Map.copyOf(leased);
    }

    /** @param month as in {@code 2026-03} */
    public record MonthlyQuestions(String month, int count) {}

    public int leased(String capacity) {
        return leased.getOrDefault(capacity, 0);
    }

    public int questionsIn(YearMonth month) {
        boolean current = questionsThisMonth != null && month.toString().equals(questionsThisMonth.month());
        return current ? questionsThisMonth.count() : 0;
    }
}
