package org.alumnibridge.matching.ranking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.matching.corridor.Corridor;
import org.alumnibridge.matching.engagement.Engagement;
import org.alumnibridge.matching.pool.Expert;

/**
 * All that a ranking depends on beside the request and the policy, at one moment. Immutable: the same snapshot gives
 * the same ranking for ever.
 *
 * @param experts by profile
 * @param poolSize number of profiles, for the rarity of topics
 * @param topicCounts how many name each topic
 * @param engagements by expert
 * @param corridors by code
 * @param today in UTC
 */
public record MatchingSnapshot(
        Map<UUID, Expert> experts,
        int poolSize,
        Map<String, Integer> topicCounts,
        Map<UUID, Engagement> engagements,
        Map<String, Corridor> corridors,
        LocalDate today) {

    public Engagement engagementOf(Expert expert) {
        return engagements.getOrDefault(expert.id(), Engagement.NONE);
    }

    /** No more than what the points of these experts in this corridor with these topics depend on. */
    public MatchingSnapshot restrictedTo(Collection<UUID> profiles, String corridor, List<String> topics) {
        return new MatchingSnapshot(
                only(experts, profiles),
                poolSize,
                only(topicCounts, topics),
                only(engagements, profiles),
                only(corridors, List.of(corridor)),
                today);
    }

    private static <K, V> Map<K, V> only(Map<K, V> all, Collection<K> keys) {
        Map<K, V> kept = new HashMap<>();
        keys.forEach(key -> kept.computeIfAbsent(key, all::get));
        return Map.copyOf(kept);
    }
}
