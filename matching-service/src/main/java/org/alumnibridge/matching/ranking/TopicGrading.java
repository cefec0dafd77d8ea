package org.alumnibridge.matching.ranking;

import java.util.List;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.policy.Criterion;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.pool.Expert;

/**
 * The share of the asked topics that the expert names, each weighted by its rarity in the pool: {@code ln(1 + N / n)}
 * for a topic that {@code n} of {@code N} profiles name, in thousandths. Points are rounded half up in integers, so
 * that every replica gets the same.
 */
final class TopicGrading implements Grading {

    private static final double THOUSANDTHS = 1000;

    @Override
    public Criterion criterion() {
        return Criterion.TOPICS;
    }

    @Override
    public Grade grade(Expert expert, Request request, MatchingSnapshot snapshot, MatchingPolicy policy) {
        if (request.topics().isEmpty()) {
            return Grade.of(policy.topics(), ReasonCode.TOPICS_OPEN);
        }
        long whole = 0;
        long named = 0;
        for (String topic : request.topics()) {
            long weight = weight(topic, snapshot);
            whole += weight;
            named += expert.topics().contains(topic) ? weight : 0;
        }
        int points = (int) ((2 * policy.topics() * named + whole) / (2 * whole));
        return new Grade(points, reason(expert, request));
    }

    /** At least 693: a topic that everyone names still counts. */
    static long weight(String topic, MatchingSnapshot snapshot) {
        int naming = Math.max(1, snapshot.topicCounts().getOrDefault(topic, 0));
        int pool = Math.max(naming, snapshot.poolSize());
        return Math.round(THOUSANDTHS * StrictMath.log1p((double) pool / naming));
    }

    private static Reason reason(Expert expert, Request request) {
        List<String> shared = request.topics().stream()
                .filter(expert.topics()::contains)
                .sorted()
                .toList();
        if (shared.isEmpty()) {
            return Reason.of(ReasonCode.TOPICS_NONE);
        }
        boolean all = shared.size() == request.topics().size();
        return Reason.of(
                all ? ReasonCode.TOPICS_ALL : ReasonCode.TOPICS_SOME, Reason.Term.of(Vocabulary.TOPIC, shared));
    }
}
