package org.alumnibridge.matching.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What this service uses of {@code org.alumnibridge.profile.*}. Absent lists mean none. */
record ProfileState(
        String subject,
        List<Region> regions,
        List<String> industries,
        List<String> topics,
        List<Language> languages,
        List<String> offers,
        Map<String, Integer> capacity,
        Availability availability,
        Instant confirmedAt,
        List<String> consents) {

    ProfileState {
        regions = orEmpty(regions);
        industries = orEmpty(industries);
        topics = orEmpty(topics);
        languages = orEmpty(languages);
        offers = orEmpty(offers);
        capacity = capacity == null ? Map.of() : capacity;
        consents = orEmpty(consents);
    }

    record Region(String code, String basis, Integer evidenceYear) {}

    record Language(String code, String level) {}

    /** @param pausedUntil first day after the pause; null for a pause without an end */
    record Availability(String state, LocalDate pausedUntil) {}

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
