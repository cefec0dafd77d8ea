package org.alumnibridge.request.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.kit.web.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal with the request it belongs to, as its reader may see both. */
@Schema(name = "Proposal")
public record ProposalView(
        UUID id,

        @Schema(description = "Version of the request, which the proposal belongs to")
        long version,

        @Schema(description = "Profile; for a requester only once the expert has accepted")
        UUID expert,

        ProposalState state,
        DeclineReason reason,
        Instant proposedAt,
        Instant dueAt,
        Instant decidedAt,
        String overruling,
        Instant answeredAt,
        WaitingFor waitingFor,
        List<Action> allowedActions,
        RequestView request) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the proposal does not concern the reader */
    public static ProposalView of(UUID id, Standing standing) {
        RequestView request = RequestView.of(standing.requireAny());
        ProposalSummary own = request.proposals().stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .orElseThrow(Problems::notFound);
        return new ProposalView(
                own.id(),
                request.version(),
                own.expert(),
                own.state(),
                own.reason(),
                own.proposedAt(),
                own.dueAt(),
                own.decidedAt(),
                own.overruling(),
                own.answeredAt(),
                request.waitingFor(),
                request.allowedActions(),
                request);
    }
}
