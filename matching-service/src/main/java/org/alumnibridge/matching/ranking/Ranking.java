package org.alumnibridge.matching.ranking;

import java.util.List;
import java.util.UUID;
import org.alumnibridge.matching.policy.Criterion;

/**
 * Who fits a request, best first.
 *
 * @param considered profiles whose owners agreed to be matched
 * @param fitting how many of them meet every must-filter
 * @param candidates the best of those, at most as many as asked for
 */
public record Ranking(int considered, int fitting, List<Candidate> candidates) {

    /** @param points sum over the criteria, 0..100 */
    public record Candidate(UUID profile, int points, List<GradedCriterion> criteria) {}

    /** @param of most points that the criterion can give */
    public record GradedCriterion(Criterion criterion, int points, int of, Reason reason) {}
}
