package org.alumnibridge.matching.ranking;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.matching.corridor.Corridor;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.feed.States;
import org.alumnibridge.matching.pool.Expert;

/**
 * Tells which requests need not be ranked again after a change of the pool. May name one too many, never one too few:
 * a ranking depends on the day, the corridor, the weights of the asked topics, and on those who fit.
 */
public final class SnapshotDifference {

    private final MatchingSnapshot before;
    private final MatchingSnapshot now;
    private final Set<UUID> changed;

    private SnapshotDifference(MatchingSnapshot before, MatchingSnapshot now, Set<UUID> changed) {
        this.before = before;
        this.now = now;
        this.changed = changed;
    }

    public static SnapshotDifference between(MatchingSnapshot before, MatchingSnapshot now) {
        Set<UUID> changed = new HashSet<>(States.differing(before.experts(), now.experts()));
        changed.addAll(States.differing(before.engagements(), now.engagements()));
        return new SnapshotDifference(before, now, changed);
    }

    /** Whether who stands where with how many points may differ. */
    public boolean mayTouch(Request request) {
        return !before.today().equals(now.today())
                || corridorChanged(request)
                || weightsChanged(request)
                || changed.stream()
                        .anyMatch(id -> mayFit(before.experts().get(id), request)
                                || mayFit(now.experts().get(id), request));
    }

    private boolean corridorChanged(Request request) {
        Corridor known = before.corridors().get(request.corridor());
        return !Objects.equals(known, now.corridors().get(request.corridor()));
    }

    /** A single topic gives all or nothing, whatever its weight. */
    private boolean weightsChanged(Request request) {
        return request.topics().size() > 1
                && request.topics().stream()
                        .anyMatch(topic -> TopicGrading.weight(topic, before) != TopicGrading.weight(topic, now));
    }

    /** Day and corridor being the same, the other filters look at the expert alone; engagements may have changed. */
    private boolean mayFit(Expert expert, Request request) {
        return expert != null && MustFilters.fitsButForCapacity(expert, request, now);
    }
}
