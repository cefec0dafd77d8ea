package org.alumnibridge.request.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One asked expert, as the reader of the request may see it. */
public record ProposalSummary(
        UUID id,

        @Schema(description = "Profile; for a requester only once the expert has accepted")
        UUID expert,

        ProposalState state,
        DeclineReason reason,
        Instant proposedAt,
        Instant dueAt,
        Instant decidedAt,

        @Schema(description = "Why though not on the shortlist; for brokers")
        String overruling,

        Instant answeredAt) {

    static ProposalSummary of(Proposal proposal, Standing standing) {
        boolean own = standing.person().is(proposal.expert());
        boolean shown = own || standing.brokers() || (standing.has(Party.REQUESTER) && proposal.isAccepted());
        return new ProposalSummary(
                proposal.id(),
                shown ? proposal.expert() : null,
                proposal.state(),
                own || standing.brokers() ? proposal.reason() : null,
                proposal.proposedAt(),
                proposal.dueAt(),
                proposal.decidedAt(),
                standing.brokers() ? proposal.overruling() : null,
                proposal.answeredAt());
    }
}
