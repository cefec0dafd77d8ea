package org.alumnibridge.request.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request as its reader may see it: what is not for this reader is absent. */
@Schema(name = "Request")
public record RequestView(
        UUID id,
        long version,
        RequestState state,
        RequestKind kind,
        Route route,
        @Schema(examples = "DE-RU") String corridor,

        @Schema(description = "Profile; absent for an expert who has not accepted")
        UUID requester,

        List<String> organisations,
        Place home,
        Target target,
        List<String> industries,
        List<String> topics,
        List<LanguageNeed> languages,
        int expertsWanted,

        @Schema(description = "The requester's words; for requester, brokers and asked experts")
        String text,

        Instant filedAt,
        UUID partnership,

        @Schema(description = "Profile of the contact person")
        UUID broker,

        Instant takenAt,
        List<ProposalSummary> proposals,

        @Schema(description = "Of a question, for its requester")
        List<AnswerView> answers,

        Introduction introduction,
        Outcome outcome,
        Instant endedAt,
        WaitingFor waitingFor,
        Instant dueAt,

        @Schema(
                description =
                        "What the caller can do now; all else is refused with 409 transition-not-allowed. Those of the"
                                + " system alone never show: assign, hand_over, settle, return, introduce")
        List<Action> allowedActions) {

    public static RequestView of(Standing standing) {
        Request request = standing.request();
        RequestContent content = request.content();
        boolean forExpertOnly = !standing.seesAll() && !standing.has(Party.PARTNER);
        return new RequestView(
                request.id(),
                request.version(),
                request.state(),
                content.kind(),
                content.route(),
                content.corridor(),
                forExpertOnly && !hasAccepted(standing) ? null : content.requester(),
                forExpertOnly ? null : content.organisations(),
                content.home(),
                content.target(),
                content.industries(),
                content.topics(),
                content.languages(),
                content.expertsWanted(),
                seesText(standing) ? content.text() : null,
                request.filedAt(),
                forExpertOnly ? null : request.partnership(),
                forExpertOnly ? null : request.broker(),
                forExpertOnly ? null : request.takenAt(),
                request.proposals().stream()
                        .filter(proposal -> !forExpertOnly || standing.person().is(proposal.expert()))
                        .map(proposal -> ProposalSummary.of(proposal, standing))
                        .toList(),
                AnswerView.of(standing),
                seesIntroduction(standing) ? request.introduction() : null,
                request.outcome(),
                request.endedAt(),
                request.waitingFor(),
                request.dueAt(),
                standing.allowedActions());
    }

    private static boolean hasAccepted(Standing standing) {
        return standing.proposal().filter(Proposal::isAccepted).isPresent();
    }

    private static boolean seesText(Standing standing) {
        return standing.seesAll()
                || standing.proposal()
                        .filter(proposal -> proposal.isOpen() || proposal.isAccepted())
                        .isPresent();
    }

    private static boolean seesIntroduction(Standing standing) {
        return standing.seesAll() || hasAccepted(standing);
    }
}
