package org.alumnibridge.request.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The coded state that every event of a request carries: ids, codes, times. No free text. */
public record RequestSnapshot(
        RequestState state,
        RequestKind kind,
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
        List<Asked> proposals,
        Introduction introduction,
        Outcome outcome,
        Instant endedAt,
        WaitingFor waitingFor,
        Instant dueAt) {

    /** One asked expert. */
    public record Asked(
            UUID id,
            UUID expert,
            ProposalState state,
            DeclineReason reason,
            Instant dueAt,
            Instant decidedAt,
            Instant answeredAt) {

        static Asked of(Proposal proposal) {
            return new Asked(
                    proposal.id(),
                    proposal.expert(),
                    proposal.state(),
                    proposal.reason(),
                    proposal.dueAt(),
                    proposal.decidedAt(),
                    proposal.answeredAt());
        }
    }

    static RequestSnapshot of(Request request) {
        RequestContent content = request.content();
        return new RequestSnapshot(
                request.state(),
                content.kind(),
                content.route(),
                content.corridor(),
                content.requester(),
                content.organisations(),
                content.home(),
                content.target(),
                content.industries(),
                content.topics(),
                content.languages(),
                content.expertsWanted(),
                request.filedAt(),
                request.partnership(),
                request.broker(),
                request.brokers(),
                request.takenAt(),
                request.proposals().stream().map(Asked::of).toList(),
                request.introduction(),
                request.outcome(),
                request.endedAt(),
                request.waitingFor(),
                request.dueAt());
    }
}
