package org.alumnibridge.request.shortlist;

import java.util.List;
import java.util.UUID;

/** What is used of {@code org.alumnibridge.shortlist.computed}: the candidates, best first. */
public record ShortlistState(List<Candidate> candidates) {

    /** One who fits. */
    public record Candidate(UUID profile, int points) {}

    public ShortlistState {
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
    }

    public boolean names(UUID profile) {
        return candidates.stream().anyMatch(candidate -> candidate.profile().equals(profile));
    }
}
