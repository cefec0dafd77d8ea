package org.alumnibridge.request.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * What requests need to know of a person, as {@code alumni.profiles} tells it. Codes stay strings: a code that is new
 * there is no reason to lose the person here.
 */
public record ProfileFacts(
        String subject,
        Home home,
        List<String> industries,
        List<String> topics,
        List<LanguageSkill> languages,
        List<String> offers,
        Map<String, Integer> capacity,
        Availability availability,
        List<String> organisations,
        List<String> consents) {

    /** Where the person is at home. */
    public record Home(String country, String region) {}

    /** Language by ISO 639-1, level by CEFR. */
    public record LanguageSkill(String code, String level) {}

    /** @param pausedUntil first day after the pause, absent when not paused or paused without end */
    public record Availability(String state, LocalDate pausedUntil) {

        boolean holdsAt(Instant now) {
            return !"paused".equals(state) || (pausedUntil != null && !now.isBefore(endOfPause()));
        }

        private Instant endOfPause() {
            return pausedUntil.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
    }

    public ProfileFacts {
        industries = industries == null ? List.of() : List.copyOf(industries);
        topics = topics == null ? List.of() : List.copyOf(topics);
        languages = languages == null ? List.of() : List.copyOf(languages);
        offers = offers == null ? List.of() : List.copyOf(offers);
        capacity = capacity == null ? Map.of() : Map.copyOf(capacity);
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
        consents = consents == null ? List.of() : List.copyOf(consents);
    }

    /** Has agreed to be found and asked. */
    public boolean mayBeAsked() {
        return consents.contains("matching");
    }

    public boolean offers(String kind) {
        return offers.contains(kind);
    }

    public boolean isAvailableAt(Instant now) {
        return availability == null || availability.holdsAt(now);
    }

    /** @param fallback the limit of people who set none */
    public int limitOf(String capacityKind, int fallback) {
        return capacity.getOrDefault(capacityKind, fallback);
    }
}
