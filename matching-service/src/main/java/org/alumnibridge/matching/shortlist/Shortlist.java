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
 * @param inputs the coded facts that the candidates' points were made of: ranking them again gives the same points
 */
record Shortlist(Request request, MatchingPolicy policy, Instant computedAt, Ranking ranking, MatchingSnapshot inputs) {

    UUID id() {
        return request.id();
    }
}
