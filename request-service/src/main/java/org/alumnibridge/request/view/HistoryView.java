package org.alumnibridge.request.view;

import java.time.Instant;
import java.util.UUID;
import org.alumnibridge.request.lifecycle.HistoryEntry;
import org.alumnibridge.request.lifecycle.Party;
import org.alumnibridge.request.lifecycle.RequestState;
import org.alumnibridge.request.lifecycle.StepKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of a request's history: who acted in which part, not who it was. */
@Schema(description = "One step of a request's history")
public record HistoryView(
        long version,
        StepKind step,
        RequestState from,
        RequestState to,
        Party by,
        String reason,
        UUID proposal,
        Instant at) {

    static HistoryView of(HistoryEntry entry) {
        return new HistoryView(
                entry.version(),
                entry.step(),
                entry.from(),
                entry.to(),
                entry.by(),
                entry.reason(),
                entry.proposal(),
                entry.at());
    }
}
