package org.alumnibridge.matching.pool;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.matching.reference.Level;

/**
 * The coded facts of one profile that ranking uses. Immutable.
 *
 * @param id of the profile
 * @param consenting whether the person agreed to be matched
 * @param availableFrom first day on which the person can be asked; null when available without limit
 * @param limits most engagements at a time per kind of capacity: {@code question} (also a month), {@code advice}
 *     (business contacts too), {@code mentorship}
 * @param confirmedOn day on which the owner last confirmed the profile, or null
 */
public record Expert(
        UUID id,
        boolean consenting,
        List<KnownRegion> regions,
        Set<String> industries,
        Set<String> topics,
        Map<String, Level> languages,
        Set<String> offers,
        Map<String, Integer> limits,
        LocalDate availableFrom,
        LocalDate confirmedOn) {

    private static final Map<String, Integer> DEFAULT_LIMITS = Map.of("question", 4, "advice", 2, "mentorship", 1);

    /** Limit of a kind of capacity: the person's own, else the network's default. */
    public int limit(String capacity) {
        Integer own = limits.get(capacity);
        return own != null ? own : DEFAULT_LIMITS.getOrDefault(capacity, 0);
    }

    public boolean isAvailableOn(LocalDate day) {
        return availableFrom == null || !day.isBefore(availableFrom);
    }
}
