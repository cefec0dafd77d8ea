package org.alumnibridge.matching.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.policy.MustFilter;
import org.alumnibridge.matching.pool.Expert;
import org.alumnibridge.matching.reference.ReferenceData;

/**
 * Ranks by looking at every profile: the reference that every faster way must agree with. Of equal points the lower
 * profile id comes first, so that every replica gives the same order whatever order the profiles came in.
 */
@ApplicationScoped
public class Ranker {

    private static final Comparator<Scored> WORST_FIRST = Comparator.comparingInt(Scored::points)
            .thenComparing(Scored::profile, Comparator.comparing(UUID::toString).reversed());

    private final List<Grading> gradings;

    /** An expert who fits, with the points, before the reasons are told. */
    private record Scored(Expert expert, int points) {
        UUID profile() {
            return expert.id();
        }
    }

    public Ranker(ReferenceData reference) {
        this.gradings = List.of(
                new RegionGrading(reference.regions()),
                new IndustryGrading(reference.industries()),
                new TopicGrading(),
                new LanguageGrading(),
                new TrackRecordGrading(),
                new LoadAndFreshnessGrading());
    }

    /** @param limit most candidates to give, at least 1 */
    public Ranking rank(MatchingSnapshot snapshot, Request request, MatchingPolicy policy, int limit) {
        PriorityQueue<Scored> best = new PriorityQueue<>(limit + 1, WORST_FIRST);
        int considered = 0;
        int fitting = 0;
        for (Expert expert : snapshot.experts().values()) {
            MustFilter unmet = MustFilters.firstUnmet(expert, request, snapshot);
            considered += unmet == MustFilter.CONSENT ? 0 : 1;
            if (unmet == null) {
                fitting++;
                offer(best, new Scored(expert, points(expert, request, snapshot, policy)), limit);
            }
        }
        return new Ranking(considered, fitting, explain(best, request, snapshot, policy));
    }

    private static void offer(PriorityQueue<Scored> best, Scored scored, int limit) {
        if (best.size() < limit) {
            best.add(scored);
        } else if (WORST_FIRST.compare(scored, best.peek()) > 0) {
            best.poll();
            best.add(scored);
        }
    }

    private int points(Expert expert, Request request, MatchingSnapshot snapshot, MatchingPolicy policy) {
        int points = 0;
        for (Grading grading : gradings) {
            points += grading.grade(expert, request, snapshot, policy).points();
        }
        return points;
    }

    private List<Ranking.Candidate> explain(
            PriorityQueue<Scored> best, Request request, MatchingSnapshot snapshot, MatchingPolicy policy) {
        List<Scored> ordered = new ArrayList<>(best);
        ordered.sort(WORST_FIRST.reversed());
        return ordered.stream()
                .map(scored -> new Ranking.Candidate(
                        scored.profile(), scored.points(), criteria(scored.expert(), request, snapshot, policy)))
                .toList();
    }

    private List<Ranking.GradedCriterion> criteria(
            Expert expert, Request request, MatchingSnapshot snapshot, MatchingPolicy policy) {
        return gradings.stream()
                .map(grading -> graded(grading, grading.grade(expert, request, snapshot, policy), policy))
                .toList();
    }

    private static Ranking.GradedCriterion graded(Grading grading, Grade grade, MatchingPolicy policy) {
        return new Ranking.GradedCriterion(
                grading.criterion(), grade.points(), policy.of(grading.criterion()), grade.reason());
    }
}
