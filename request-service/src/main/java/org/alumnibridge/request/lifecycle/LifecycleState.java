package org.alumnibridge.request.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The coded state of a request as {@code requests.lifecycle} tells it: no text, no name. */
public record LifecycleState(
        RequestState state,
        Kind kind,
        Route route,
        String corridor,
        UUID requester,
        List<String> organisations,
        Place home,
        Target target,
        List<String> industries,
        List<String> topics,
        List<LanguageNeed> languages,
        int expertsWanted,
        Instant filedAt,
        UUID partnership,
        UUID broker,
        List<UUID> brokers,
        Instant takenAt,
        List<ProposalFact> proposals,
        Introduction introduction,
        Outcome outcome,
        Instant endedAt,
        WaitingFor waitingFor,
        Instant dueAt) {

    static LifecycleState of(Request request) {
        Demand demand = request.demand();
        return new LifecycleState(
                request.state(),
                demand.kind(),
                demand.route(),
                demand.corridor(),
                request.requester(),
                request.organisations(),
                demand.home(),
                demand.target(),
                demand.industries(),
                demand.topics(),
                demand.languages(),
                demand.expertsWanted(),
                request.filedAt(),
                request.partnership(),
                request.broker(),
                request.brokers(),
                request.takenAt(),
                request.proposals().stream().map(ProposalFact::of).toList(),
                request.introduction().orElse(null),
                request.outcome(),
                request.endedAt(),
                request.waitingFor(),
                request.dueAt());
    }

    /** One expert asked. */
    public record ProposalFact(
            UUID id, UUID expert, ProposalState state, String reason, Instant dueAt, Instant decidedAt) {

        static ProposalFact of(Proposal proposal) {
            return new ProposalFact(
                    proposal.id(),
                    proposal.expert(),
                    proposal.state(),
                    proposal.reason(),
                    proposal.dueAt(),
                    proposal.decidedAt());
        }
    }
}
