package org.alumnibridge.request.view;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.request.lifecycle.Action;
import org.alumnibridge.request.lifecycle.Demand;
import org.alumnibridge.request.lifecycle.Introduction;
import org.alumnibridge.request.lifecycle.Kind;
import org.alumnibridge.request.lifecycle.LanguageNeed;
import org.alumnibridge.request.lifecycle.Outcome;
import org.alumnibridge.request.lifecycle.Party;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestState;
import org.alumnibridge.request.lifecycle.RequestTransitions;
import org.alumnibridge.request.lifecycle.Route;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.lifecycle.Target;
import org.alumnibridge.request.lifecycle.WaitingFor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request as one party may see it. What the party may not see is absent. */
@Schema(description = "A request as the caller may see it")
public record RequestView(
        UUID id,
        long version,
        RequestState state,
        Kind kind,
        Route route,
        String corridor,
        Target target,
        List<String> industries,
        List<String> topics,
        List<LanguageNeed> languages,
        int expertsWanted,

        @Schema(description = "What is asked; not shown to systems of organisations")
        String text,

        @Schema(description = "Profile of the requester; experts see it once they have accepted")
        UUID requester,

        Instant filedAt,
        UUID partnership,
        UUID broker,
        Instant takenAt,
        List<AskedView> proposals,
        @Schema(description = "Answers, for the requester") List<AnswerView> answers,
        Introduction introduction,
        Outcome outcome,
        Instant endedAt,

        @Schema(description = "In which parts the caller takes part")
        Set<Party> parties,

        WaitingFor waitingFor,
        Instant dueAt,
        @Schema(description = "What the caller may do now") Set<Action> allowedActions) {

    static RequestView of(Request request, Standing standing) {
        Demand demand = request.demand();
        Sight sight = new Sight(request, standing);
        return new RequestView(
                request.id(),
                request.version(),
                request.state(),
                demand.kind(),
                demand.route(),
                demand.corridor(),
                demand.target(),
                demand.industries(),
                demand.topics(),
                demand.languages(),
                demand.expertsWanted(),
                sight.seesText() ? demand.text() : null,
                sight.seesRequester() ? request.requester() : null,
                request.filedAt(),
                request.partnership(),
                request.broker(),
                request.takenAt(),
                sight.proposals(),
                sight.answers(),
                request.introduction().filter(sight::sees).orElse(null),
                request.outcome(),
                request.endedAt(),
                standing.parties(),
                request.waitingFor(),
                request.dueAt(),
                RequestTransitions.allowed(request, standing));
    }
}
