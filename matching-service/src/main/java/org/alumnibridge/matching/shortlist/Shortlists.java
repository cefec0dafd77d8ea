package org.alumnibridge.matching.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.policy.Policies;
import org.alumnibridge.matching.ranking.MatchingSnapshot;
import org.alumnibridge.matching.ranking.Ranker;

/** Computes shortlists by the policy in force. */
@ApplicationScoped
class Shortlists {

    private final Ranker ranker;
    private final Policies policies;
    private final Clock clock;

    Shortlists(Ranker ranker, Policies policies, Clock clock) {
        this.ranker = ranker;
        this.policies = policies;
        this.clock = clock;
    }

    Shortlist of(Request request, MatchingSnapshot snapshot, int limit) {
        MatchingPolicy policy = policies.current();
        return new Shortlist(request, policy, clock.instant(), ranker.rank(snapshot, request, policy, limit), snapshot);
    }
}
