package org.alumnibridge.request.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to ask. */
public record ProposalDraft(
        @NotNull @Schema(description = "Profile of the expert")
        UUID expert,

        @Schema(description = "Why; required for an expert who is not on the shortlist") @Size(min = 3, max = 500) String reason) {}
