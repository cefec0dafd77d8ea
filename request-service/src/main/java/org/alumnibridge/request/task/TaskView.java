package org.alumnibridge.request.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.request.lifecycle.Action;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestKind;
import org.alumnibridge.request.lifecycle.RequestState;
import org.alumnibridge.request.lifecycle.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that waits for the caller. */
@Schema(name = "Task")
public record TaskView(
        UUID request,

        @Schema(description = "Where the caller is the asked expert")
        UUID proposal,

        RequestKind kind,
        RequestState state,
        @Schema(description = "What the caller can do now") List<Action> actions,
        Instant dueAt,

        @Schema(description = "Where to read on, by name: request, proposal")
        Map<String, String> links) {

    static TaskView of(WaitingList.Entry entry, Standing standing) {
        Request request = standing.request();
        String requestLink = "/v1/requests/" + request.id();
        return new TaskView(
                request.id(),
                entry.proposal(),
                request.content().kind(),
                request.state(),
                standing.allowedActions(),
                entry.dueAt(),
                entry.proposal() == null
                        ? Map.of("request", requestLink)
                        : Map.of("request", requestLink, "proposal", "/v1/proposals/" + entry.proposal()));
    }
}
