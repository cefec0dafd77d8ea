package org.alumnibridge.request.view;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.kit.web.problem.Problems;
import org.alumnibridge.request.lifecycle.Action;
import org.alumnibridge.request.lifecycle.Proposal;
import org.alumnibridge.request.lifecycle.ProposalState;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.lifecycle.WaitingFor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal as one party may see it. Its version is the request's. */
@Schema(description = "A proposal as the caller may see it")
public record ProposalView(
        UUID id,
        long version,
        UUID request,
        ProposalState state,
        UUID expert,
        String reason,

        @Schema(description = "Why somebody off the shortlist is asked, for those who broker")
        String overruling,

        Instant proposedAt,
        Instant decidedAt,
        String answer,
        Instant answeredAt,
        WaitingFor waitingFor,
        Instant dueAt,
        Set<Action> allowedActions,

        @Schema(description = "The request as the caller may see it")
        RequestView about) {

    static ProposalView of(Request request, UUID id, Standing standing) {
        Sight sight = new Sight(request, standing);
        Proposal proposal = request.proposal(id).filter(sight::sees).orElseThrow(Problems::notFound);
        RequestView about = RequestView.of(request, standing);
        AskedView asked = about.proposals().stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(Problems::notFound);
        String answer = sight.answers().stream()
                .filter(view -> view.proposal().equals(id))
                .map(AnswerView::text)
                .findFirst()
                .orElse(null);
        return new ProposalView(
                id,
                request.version(),
                request.id(),
                proposal.state(),
                asked.expert(),
                proposal.reason(),
                standing.brokers() ? proposal.overruling() : null,
                proposal.proposedAt(),
                proposal.decidedAt(),
                answer,
                proposal.answeredAt(),
                proposal.isOpen() ? WaitingFor.EXPERT : request.waitingFor(),
                proposal.isOpen() ? proposal.dueAt() : request.dueAt(),
                about.allowedActions(),
                about);
    }
}
