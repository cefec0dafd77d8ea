package org.alumnibridge.matching.demand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What this service uses of {@code org.alumnibridge.request.*}. Absent lists mean none. */
record RequestState(
        String state,
        String kind,
        String corridor,
        UUID requester,
        List<String> organisations,
        Target target,
        List<String> industries,
        List<String> topics,
        List<Language> languages,
        Instant filedAt,
        List<UUID> brokers,
        List<Proposal> proposals) {

    RequestState {
        organisations = orEmpty(organisations);
        target = target == null ? new Target(null, null) : target;
        industries = orEmpty(industries);
        topics = orEmpty(topics);
        languages = orEmpty(languages);
        brokers = orEmpty(brokers);
        proposals = orEmpty(proposals);
    }

    record Target(String country, List<String> regions) {
        Target {
            regions = orEmpty(regions);
        }
    }

    /** @param level least level, or null for any */
    record Language(String code, String level) {}

    record Proposal(UUID expert) {}

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
