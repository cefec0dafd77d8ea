package org.alumnibridge.request.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a requester may change while no expert is asked. A key that is absent leaves its value. */
public record RequestChange(
        @Size(min = 2, max = 4000) String text,
        @Size(max = 10) List<@NotNull String> topics,
        @Size(max = 5) List<@NotNull @Valid LanguageNeed> languages,

        @Min(1) @Max(2) @Schema(description = "2 for questions only")
        Integer expertsWanted) {}
