package org.alumnibridge.matching.shortlist;

import java.util.List;
import java.util.UUID;
import org.alumnibridge.matching.policy.Criterion;
import org.alumnibridge.matching.ranking.Ranking;
import org.alumnibridge.matching.ranking.ReasonCode;

/** State of {@code org.alumnibridge.shortlist.computed.v1}: the top candidates, in codes. */
record ShortlistState(Policy policy, int considered, int fitting, List<Candidate> candidates) {

    record Policy(String name, int version) {}

    record Candidate(UUID profile, int points, List<Graded> criteria) {}

    record Graded(Criterion criterion, int points, int of, ReasonCode reason) {}

    static ShortlistState of(Shortlist shortlist) {
        Ranking ranking = shortlist.ranking();
        return new ShortlistState(
                new Policy(shortlist.policy().name(), shortlist.policy().version()),
                ranking.considered(),
                ranking.fitting(),
                ranking.candidates().stream().map(ShortlistState::candidate).toList());
    }

    private static Candidate candidate(Ranking.Candidate candidate) {
        return new Candidate(
                candidate.profile(),
                candidate.points(),
                candidate.criteria().stream()
                        .map(one -> new Graded(
                                one.criterion(),
                                one.points(),
                                one.of(),
                                one.reason().code()))
                        .toList());
    }
}
