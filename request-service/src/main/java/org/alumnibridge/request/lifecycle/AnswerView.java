package org.alumnibridge.request.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An expert's answer to a question, for the requester and the expert. */
@Schema(name = "Answer")
public record AnswerView(UUID proposal, String text, Instant answeredAt) {

    static List<AnswerView> of(Standing standing) {
        return standing.request().proposals().stream()
                .filter(Proposal::isAnswered)
                .filter(proposal ->
                        standing.has(Party.REQUESTER) || standing.person().is(proposal.expert()))
                .map(proposal -> new AnswerView(proposal.id(), proposal.answer(), proposal.answeredAt()))
                .toList();
    }
}
