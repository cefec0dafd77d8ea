package org.alumnibridge.request.view;

import java.time.Instant;
import java.util.UUID;
import org.alumnibridge.request.lifecycle.Proposal;
import org.alumnibridge.request.lifecycle.ProposalState;

/** A proposal inside its request. The expert is absent where the caller may not know who is asked. */
public record AskedView(UUID id, UUID expert, ProposalState state, String reason, Instant dueAt, Instant decidedAt) {

    static AskedView of(Proposal proposal, boolean withExpert) {
        return new AskedView(
                proposal.id(),
                withExpert ? proposal.expert() : null,
                proposal.state(),
                proposal.reason(),
                proposal.dueAt(),
                proposal.decidedAt());
    }
}
