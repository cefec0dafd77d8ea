package org.alumnibridge.request.capacity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.alumnibridge.request.lifecycle.Kind;
import org.alumnibridge.request.lifecycle.Proposal;
import org.alumnibridge.request.lifecycle.Request;

/**
 * Capacity taken by proposals and given back when nothing needs it any more. Runs in the transaction of the change,
 * after the request was locked.
 */
@ApplicationScoped
public class Leases {

    private static final Duration TRACK_LENGTH = Duration.ofDays(90);

    private final Engagements engagements;
    private final Outbox outbox;
    private final Clock clock;

    Leases(Engagements engagements, Outbox outbox, Clock clock) {
        this.engagements = engagements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Calendar month, UTC. */
    public static YearMonth monthOf(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }

    /** For proposals just made; that there is room has been checked under the engagements' locks. */
    public Uni<Void> take(Kind kind, Collection<Engagement> locked) {
        YearMonth month = monthOf(clock.instant());
        locked.forEach(engagement -> engagement.lease(CapacityKind.of(kind), month));
        return publish(locked);
    }

    /**
     * Gives back what the request's proposals hold without need.
     *
     * @param deciders experts who have just answered: their track record changed too
     */
    public Uni<Void> settle(Request request, Collection<UUID> deciders) {
        List<Proposal> ended = request.endedLeases();
        Set<UUID> experts = ended.stream().map(Proposal::expert).collect(Collectors.toCollection(TreeSet::new));
        experts.addAll(deciders);
        return experts.isEmpty()
                ? Uni.createFrom().voidItem()
                : engagements
                        .locked(experts)
                        .invoke(locked -> giveBack(request, ended, locked))
                        .chain(locked -> publish(locked.values()));
    }

    private static void giveBack(Request request, List<Proposal> ended, Map<UUID, Engagement> locked) {
        CapacityKind kind = CapacityKind.of(request.demand().kind());
        for (Proposal proposal : ended) {
            YearMonth uncounted = proposal.answeredAt() == null ? monthOf(proposal.proposedAt()) : null;
            locked.get(proposal.expert()).giveBack(kind, uncounted);
            proposal.leaseReturned();
        }
    }

    private Uni<Void> publish(Collection<Engagement> locked) {
        Instant now = clock.instant();
        List<UUID> experts = locked.stream().map(Engagement::expert).toList();
        return engagements
                .tracks(experts, now.minus(TRACK_LENGTH))
                .chain(tracks -> outbox.append(locked.stream()
                        .map(engagement ->
                                engagement.changed(tracks.getOrDefault(engagement.expert(), Track.NONE), now))
                        .toList()));
    }
}
