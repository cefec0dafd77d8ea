package org.alumnibridge.request.filing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.alumnibridge.request.lifecycle.LanguageNeed;
import org.alumnibridge.request.lifecycle.RequestKind;
import org.alumnibridge.request.lifecycle.Route;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a requester sends to file a request. */
public record RequestDraft(
        @NotNull RequestKind kind,
        @NotNull @Valid TargetDraft target,

        @Schema(description = "NACE codes", examples = "[\"24.51\"]") @Size(max = 5) List<@NotNull String> industries,

        @Size(max = 10) List<@NotNull String> topics,

        @Schema(description = "Every one of them is needed, at this level at least") @Size(max = 5) List<@NotNull @Valid LanguageNeed> languages,

        @Schema(description = "The corridor's default when absent")
        Route route,

        @Schema(description = "1; questions may want 2, which is their default") @Min(1) @Max(2) Integer expertsWanted,

        @NotBlank @Size(max = 4000) @Schema(description = "In the requester's words, without contact data")
        String text) {

    /** Where the request aims at. */
    public record TargetDraft(
            @NotBlank @Schema(examples = "RU") String country,

            @Schema(description = "ISO 3166-2 codes or districts; none means anywhere", examples = "[\"RU-SVE\"]")
            @Size(max = 10) List<@NotNull String> regions) {

        public TargetDraft {
            regions = orEmpty(regions);
        }
    }

    public RequestDraft {
        industries = orEmpty(industries);
        topics = orEmpty(topics);
        languages = orEmpty(languages);
    }

    int expertsWantedOrDefault() {
        if (expertsWanted != null) {
            return expertsWanted;
        }
        return kind.needsIntroduction() ? 1 : 2;
    }

    /** Nulls stay: their validation speaks of them. */
    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list.stream().distinct().toList();
    }
}
