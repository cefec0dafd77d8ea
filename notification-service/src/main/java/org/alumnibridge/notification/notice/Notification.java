package org.alumnibridge.notification.notice;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice as its person reads it. */
@Schema(description = "Something the caller is told, worded in the language asked for.")
public record Notification(
        UUID id,
        Category category,

        @Schema(examples = "A request for your region: Business contact, Sverdlovsk Region")
        String title,

        String text,
        UUID request,

        @Schema(description = "The caller's own proposal, where the caller is the expert.")
        UUID proposal,

        @Schema(description = "Until when the caller should act, if there is a time limit.")
        Instant dueAt,

        Instant createdAt,

        @Schema(description = "Absent while unread.") Instant readAt,

        Links links) {

    /**
     * @param about the request or proposal
     * @param read POST here to mark it read
     */
    public record Links(String about, String read) {}
}
