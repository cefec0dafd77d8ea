package org.alumnibridge.matching.ranking;

import java.time.LocalDate;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.policy.Criterion;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.policy.MatchingPolicy.LoadScale;
import org.alumnibridge.matching.pool.Expert;

/** Spreads the asks, and puts profiles first that their owners have confirmed lately. */
final class LoadAndFreshnessGrading implements Grading {

    private static final Reason REASON = Reason.of(ReasonCode.LOAD_AND_FRESHNESS);
    private static final int HALF_A_YEAR = 6;
    private static final int A_YEAR = 12;

    @Override
    public Criterion criterion() {
        return Criterion.LOAD_AND_FRESHNESS;
    }

    @Override
    public Grade grade(Expert expert, Request request, MatchingSnapshot snapshot, MatchingPolicy policy) {
        int asks = snapshot.engagementOf(expert).asksLast90Days();
        int points = load(asks, policy.load())
                + freshness(
                        expert.confirmedOn(),
                        snapshot.today(),
                        policy.freshness().points());
        return new Grade(points, REASON);
    }

    private static int load(int asks, LoadScale scale) {
        if (asks == 0) {
            return scale.points();
        }
        int steps = asks <= scale.few() ? 1 : asks <= scale.some() ? 2 : scale.points();
        return Math.max(0, scale.points() - steps);
    }

    private static int freshness(LocalDate confirmedOn, LocalDate today, int points) {
        if (confirmedOn == null || confirmedOn.isBefore(today.minusMonths(A_YEAR))) {
            return 0;
        }
        return confirmedOn.isBefore(today.minusMonths(HALF_A_YEAR)) ? Math.max(0, points - 1) : points;
    }
}
