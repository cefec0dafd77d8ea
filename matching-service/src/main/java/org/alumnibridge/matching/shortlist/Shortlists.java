package org.alumnibridge.matching.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Collectors;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.policy.Policies;
import org.alumnibridge.matching.ranking.MatchingSnapshot;
import org.alumnibridge.matching.ranking.Ranker;
import org.alumnibridge.matching.ranking.Ranking;
import org.alumnibridge.matching.ranking.Snapshots;

/** Computes shortlists by the policy in force. */
@ApplicationScoped
class Shortlists {

    private final Snapshots snapshots;
    private final Ranker ranker;
    private final Policies policies;
    private final Clock clock;

    Shortlists(Snapshots snapshots, Ranker ranker, Policies policies, Clock clock) {
        this.snapshots = snapshots;
        this.ranker = ranker;
        this.policies = policies;
        this.clock = clock;
    }

    MatchingSnapshot present() {
        return snapshots.present();
    }

    Shortlist of(Request request, MatchingSnapshot snapshot, int limit) {
        MatchingPolicy policy = policies.current();
        Ranking ranking = ranker.rank(snapshot, request, policy, limit);
        return new Shortlist(request, policy, clock.instant(), ranking, inputs(request, snapshot, ranking));
    }

    private static MatchingSnapshot inputs(Request request, MatchingSnapshot snapshot, Ranking ranking) {
        return snapshot.restrictedTo(
                ranking.candidates().stream().map(Ranking.Candidate::profile).collect(Collectors.toSet()),
                request.corridor(),
                request.topics());
    }
}
