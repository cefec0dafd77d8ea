package org.alumnibridge.matching.ranking;

import java.util.Map;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.policy.Criterion;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.policy.MatchingPolicy.LanguageScale;
import org.alumnibridge.matching.pool.Expert;
import org.alumnibridge.matching.reference.Level;

/** How far the expert's weakest asked language stands above the need; that it is met is a must-filter's business. */
final class LanguageGrading implements Grading {

    @Override
    public Criterion criterion() {
        return Criterion.LANGUAGE;
    }

    @Override
    public Grade grade(Expert expert, Request request, MatchingSnapshot snapshot, MatchingPolicy policy) {
        if (request.languages().isEmpty()) {
            return Grade.of(policy.of(Criterion.LANGUAGE), ReasonCode.LANGUAGE_OPEN);
        }
        String weakest = null;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<String, Level> asked : request.languages().entrySet()) {
            int points = points(expert.languages().get(asked.getKey()), asked.getValue(), policy.language());
            if (points < least || (points == least && asked.getKey().compareTo(weakest) < 0)) {
                least = points;
                weakest = asked.getKey();
            }
        }
        Level level = expert.languages().get(weakest);
        boolean above = level.compareTo(request.languages().get(weakest)) > 0;
        return Grade.of(
                least,
                above ? ReasonCode.LANGUAGE_ABOVE : ReasonCode.LANGUAGE_AS_ASKED,
                Reason.Term.of(Vocabulary.LANGUAGE, weakest),
                Reason.Term.of(Vocabulary.LEVEL, level.name()));
    }

    private static int points(Level spoken, Level asked, LanguageScale scale) {
        int above = spoken.ordinal() - asked.ordinal();
        if (above >= 2 || spoken == Level.C2) {
            return scale.twoAbove();
        }
        return above == 1 ? scale.oneAbove() : scale.asAsked();
    }
}
