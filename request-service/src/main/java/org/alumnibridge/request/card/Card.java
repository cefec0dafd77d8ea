package org.alumnibridge.request.card;

import java.util.List;
import java.util.UUID;
import org.alumnibridge.request.people.ProfileFacts.LanguageSkill;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A candidate without a name: coarse enough that nobody is recognised by it. */
public record Card(
        @Schema(description = "Works for this request only") UUID handle,
        @Schema(description = "Home country") String country,

        @Schema(description = "District of the home region, the region itself where there are none")
        String district,

        @Schema(description = "NACE groups") List<String> industries,
        List<String> topics,
        List<LanguageSkill> languages,

        @Schema(description = "How well the candidate fits, of 100")
        int points) {}
