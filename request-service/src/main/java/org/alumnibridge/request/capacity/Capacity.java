package org.alumnibridge.request.capacity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.alumnibridge.kit.web.problem.Problems;
import org.alumnibridge.request.lifecycle.Act;
import org.alumnibridge.request.lifecycle.CapacityKind;
import org.alumnibridge.request.lifecycle.Proposal;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.people.ProfileFacts;
import org.alumnibridge.request.problem.RequestProblem;
import org.alumnibridge.request.settings.RequestSettings;

/**
 * Units of experts' capacity: a proposal leases one, the end of the matter gives it back. To be called inside a use
 * case's transaction, with the request locked before: request first, then experts in the order of their ids.
 */
@ApplicationScoped
public class Capacity {

    private static final Duration RECENT = Duration.ofDays(90);

    private final Engagements engagements;
    private final RequestSettings settings;
    private final Outbox outbox;

    Capacity(Engagements engagements, RequestSettings settings, Outbox outbox) {
        this.engagements = engagements;
        this.settings = settings;
        this.outbox = outbox;
    }

    /** Locks all whom one step asks, before any of them is asked. */
    public Uni<Void> lock(Collection<UUID> experts) {
        return engagements.locked(experts).replaceWithVoid();
    }

    /**
     * Takes a unit for a proposal about to be made. What it changed is told by {@link #announce} once the proposal
     * stands.
     *
     * @return fails with 409 {@code expert-without-capacity} or {@code expert-overasked}
     */
    public Uni<Void> lease(UUID expert, ProfileFacts facts, CapacityKind kind, Instant at) {
        return engagements.locked(List.of(expert)).chain(locked -> engagements
                .open(expert)
                .invoke(open -> lease(locked.get(expert), facts, kind, open, at))
                .replaceWithVoid());
    }

    private void lease(Engagement engagement, ProfileFacts facts, CapacityKind kind, long open, Instant at) {
        int limit = facts.limitOf(kind.code(), defaultLimit(kind));
        if (!engagement.hasRoom(kind, limit, month(at))) {
            throw Problems.of(
                    RequestProblem.EXPERT_WITHOUT_CAPACITY,
                    "All %d units of capacity for %s are taken.".formatted(limit, kind.code()));
        }
        if (open >= settings.unansweredAsks()) {
            throw Problems.of(
                    RequestProblem.EXPERT_OVERASKED, "The expert has %d asks to answer first.".formatted(open));
        }
        engagement.lease(kind, month(at));
    }

    /** Gives back every unit of the request that nothing more is expected for. */
    public Uni<Void> giveBackIdle(Request request, Act act) {
        CapacityKind kind = request.content().kind().capacity();
        List<Proposal> idle = request.idleLeases();
        List<UUID> experts = idle.stream().map(Proposal::expert).toList();
        return engagements
                .locked(experts)
                .invoke(locked -> idle.forEach(proposal -> giveBack(proposal, kind, locked)))
                .chain(() -> announce(experts, act.actor(), act.at()));
    }

    private static void giveBack(Proposal proposal, CapacityKind kind, Map<UUID, Engagement> locked) {
        locked.get(proposal.expert()).giveBack(kind, proposal.isAnswered(), month(proposal.proposedAt()));
        proposal.giveBackCapacity();
    }

    /** Tells the others what the experts are engaged in now. */
    public Uni<Void> announce(Collection<UUID> experts, Actor actor, Instant at) {
        return engagements.locked(experts).chain(locked -> announceAll(locked.values(), actor, at));
    }

    private Uni<Void> announceAll(Collection<Engagement> locked, Actor actor, Instant at) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Engagement engagement : locked) {
            all = all.chain(() -> engagements.asks(engagement.expert(), at.minus(RECENT)))
                    .chain(asks -> outbox.append(engagement.changed(asks, actor, at)));
        }
        return all;
    }

    private int defaultLimit(CapacityKind kind) {
        RequestSettings.Capacity limits = settings.capacity();
        return switch (kind) {
            case QUESTION -> limits.question();
            case ADVICE -> limits.advice();
            case MENTORSHIP -> limits.mentorship();
        };
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(ZoneOffset.UTC));
    }
}
