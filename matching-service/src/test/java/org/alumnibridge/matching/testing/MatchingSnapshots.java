package org.alumnibridge.matching.testing;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumnibridge.matching.corridor.Corridor;
import org.alumnibridge.matching.engagement.Engagement;
import org.alumnibridge.matching.pool.Expert;
import org.alumnibridge.matching.ranking.MatchingSnapshot;

/** Snapshots for tests: the corridor DE-RU is open for every kind. */
public final class MatchingSnapshots {

    private MatchingSnapshots() {}

    public static MatchingSnapshot of(Expert... experts) {
        return of(Arrays.asList(experts), Map.of());
    }

    public static MatchingSnapshot of(Expert expert, Engagement engagement) {
        return of(List.of(expert), Map.of(expert.id(), engagement));
    }

    public static MatchingSnapshot of(Collection<Expert> experts, Map<UUID, Engagement> engagements) {
        Map<String, Integer> topics = new HashMap<>();
        experts.forEach(expert -> expert.topics().forEach(topic -> topics.merge(topic, 1, Integer::sum)));
        return new MatchingSnapshot(
                byId(experts), experts.size(), topics, engagements, Map.of("DE-RU", corridor("open")), Experts.TODAY);
    }

    public static MatchingSnapshot inCorridor(Corridor corridor, Expert... experts) {
        return new MatchingSnapshot(
                byId(List.of(experts)),
                experts.length,
                Map.of(),
                Map.of(),
                Map.of(corridor.code(), corridor),
                Experts.TODAY);
    }

    private static Map<UUID, Expert> byId(Collection<Expert> experts) {
        return experts.stream().collect(Collectors.toMap(Expert::id, expert -> expert));
    }

    public static Corridor corridor(String status) {
        return new Corridor(
                "DE-RU",
                List.of("question", "advice", "business_contact", "mentorship").stream()
                        .map(kind -> new Corridor.Policy(kind, status, null, null))
                        .toList());
    }
}
