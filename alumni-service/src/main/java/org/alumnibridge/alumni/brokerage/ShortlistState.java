package org.alumnibridge.alumni.brokerage;

import java.util.List;
import java.util.UUID;

/** What this service reads of a shortlist: who is on it. */
record ShortlistState(List<Candidate> candidates) {

    record Candidate(UUID profile) {}

    List<UUID> profiles() {
        return candidates == null
                ? List.of()
                : candidates.stream().map(Candidate::profile).toList();
    }
}
