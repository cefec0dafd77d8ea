package org.alumnibridge.request.view;

import java.util.List;
import java.util.UUID;
import org.alumnibridge.request.lifecycle.Introduction;
import org.alumnibridge.request.lifecycle.Party;
import org.alumnibridge.request.lifecycle.Proposal;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.Standing;

/** What a party may see of a request: the one place that decides it. */
record Sight(Request request, Standing standing) {

    boolean seesText() {
        return standing.brokers() || standing.is(Party.REQUESTER) || standing.is(Party.EXPERT);
    }

    /** An expert learns who asks only after having accepted. */
    boolean seesRequester() {
        boolean accepted =
                standing.ownProposal(request).filter(Proposal::isAccepted).isPresent();
        return accepted || standing.brokers() || standing.is(Party.REQUESTER) || standing.is(Party.PARTNER);
    }

    /** An expert sees the own proposal only; the requester sees that others are asked, not who. */
    List<AskedView> proposals() {
        return request.proposals().stream()
                .filter(this::sees)
                .map(proposal -> AskedView.of(proposal, seesExpert(proposal)))
                .toList();
    }

    boolean sees(Proposal proposal) {
        return isOwn(proposal) || standing.brokers() || standing.is(Party.REQUESTER);
    }

    private boolean seesExpert(Proposal proposal) {
        return isOwn(proposal) || standing.brokers() || proposal.isAccepted();
    }

    /** The requester sees every answer, an expert the own. */
    List<AnswerView> answers() {
        return request.proposals().stream()
                .filter(proposal -> proposal.answer() != null)
                .filter(proposal -> isOwn(proposal) || standing.is(Party.REQUESTER))
                .map(proposal ->
                        new AnswerView(proposal.id(), proposal.expert(), proposal.answer(), proposal.answeredAt()))
                .toList();
    }

    boolean sees(Introduction introduction) {
        return standing.brokers() || standing.is(Party.REQUESTER) || isOwn(introduction.expert());
    }

    boolean sees(UUID proposal) {
        return proposal == null || request.proposal(proposal).filter(this::sees).isPresent();
    }

    private boolean isOwn(Proposal proposal) {
        return isOwn(proposal.expert());
    }

    private boolean isOwn(UUID expert) {
        return standing.profile().filter(expert::equals).isPresent();
    }
}
