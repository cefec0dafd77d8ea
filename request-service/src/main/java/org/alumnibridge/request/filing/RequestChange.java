package org.alumnibridge.request.filing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.alumnibridge.request.lifecycle.Change;
import org.alumnibridge.request.lifecycle.LanguageNeed;

/** JSON Merge Patch of what a requester may change. Lists are replaced as a whole; an empty one clears. */
record RequestChange(
        @Size(max = 4000) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String text,

        @Size(max = 10) List<@NotBlank String> topics,
        @Size(max = 5) List<@Valid @NotNull LanguageNeed> languages,
        @Min(1) @Max(3) Integer expertsWanted) {

    Change toChange() {
        return new Change(
                Optional.ofNullable(text),
                Optional.ofNullable(topics),
                Optional.ofNullable(languages),
                Optional.ofNullable(expertsWanted));
    }
}
