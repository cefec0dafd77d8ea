package org.alumnibridge.matching.policy;

import java.util.Arrays;
import java.util.List;

/**
 * A matching policy as the API shows it.
 *
 * @param mustFilters what a candidate must meet to be ranked at all
 * @param criteria what candidates are graded by; the points sum to 100
 */
public record PolicyView(String name, int version, List<MustFilter> mustFilters, List<Graded> criteria) {

    public record Graded(Criterion criterion, int points) {}

    static PolicyView of(MatchingPolicy policy) {
        return new PolicyView(
                policy.name(),
                policy.version(),
                List.of(MustFilter.values()),
                Arrays.stream(Criterion.values())
                        .map(criterion -> new Graded(criterion, policy.of(criterion)))
                        .toList());
    }
}
