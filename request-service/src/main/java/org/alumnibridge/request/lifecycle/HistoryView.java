package org.alumnibridge.request.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of a request. */
@Schema(name = "HistoryEntry")
public record HistoryView(
        long version,
        StepName step,

        @Schema(description = "State before; absent for the first step")
        RequestState from,

        RequestState to,

        @Schema(description = "In what part the actor acted")
        Party by,

        @Schema(description = "Coded reason") String reason,
        UUID proposal,
        Instant at) {}
