package org.alumnibridge.matching.shortlist;

import java.time.Instant;
import java.util.UUID;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.ranking.MatchingSnapshot;
import org.alumnibridge.matching.ranking.Ranking;

/**
 * The ranked, explained candidates of a request at one moment.
 *
 * @param snapshot what was ranked over
 */
record Shortlist(
        Request request, MatchingPolicy policy, Instant computedAt, Ranking ranking, MatchingSnapshot snapshot) {

    UUID id() {
        return request.id();
    }

    /** The coded facts that the candidates' points were made of: ranking them again gives the same points. */
    ShortlistInputs inputs() {
        return new ShortlistInputs(
                request.criteria(),
                snapshot.restrictedTo(
                        ranking.candidates().stream()
                                .map(Ranking.Candidate::profile)
                                .toList(),
                        request.corridor(),
                        request.topics()));
    }
}
