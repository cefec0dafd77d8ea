package org.alumnibridge.matching.ranking;

import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.engagement.Engagement;
import org.alumnibridge.matching.policy.Criterion;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.policy.MatchingPolicy.TrackRecordScale;
import org.alumnibridge.matching.pool.Expert;

/** How reliably the expert answers, smoothed by a prior so that one silence does not ruin a newcomer. */
final class TrackRecordGrading implements Grading {

    private static final Reason REASON = Reason.of(ReasonCode.TRACK_RECORD);

    @Override
    public Criterion criterion() {
        return Criterion.TRACK_RECORD;
    }

    @Override
    public Grade grade(Expert expert, Request request, MatchingSnapshot snapshot, MatchingPolicy policy) {
        Engagement engagement = snapshot.engagementOf(expert);
        TrackRecordScale scale = policy.trackRecord();
        int asked = engagement.asksLast90Days() + scale.priorAsked();
        int answered = Math.min(engagement.answeredLast90Days(), engagement.asksLast90Days()) + scale.priorAnswered();
        return new Grade((2 * scale.points() * answered + asked) / (2 * asked), REASON);
    }
}
