package org.alumnibridge.request.task;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.request.lifecycle.Action;
import org.alumnibridge.request.lifecycle.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that waits for the caller. */
@Schema(description = "Something that waits for the caller")
record Task(
        TaskKind kind,
        UUID request,

        @Schema(description = "The caller's proposal, for experts")
        UUID proposal,

        Kind requestKind,
        Set<Action> actions,
        Instant dueAt,

        @Schema(description = "Paths of request and proposal")
        Map<String, String> links) {}
