package org.alumnibridge.alumni.corridor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.alumnibridge.alumni.support.Echo;
import org.alumnibridge.kit.web.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a network administrator decides about a corridor. The read-only members are taken back as they were read.
 *
 * @param home ISO 3166-1 code of the requesters' country
 * @param target ISO 3166-1 code of the experts' country
 */
public record CorridorTerms(
        @NotNull String home,
        @NotNull String target,
        @NotNull Route defaultRoute,
        @NotNull @Size(max = 100) List<@Valid @NotNull CorridorPolicy> policies,
        @Schema(readOnly = true) String id,
        @Schema(readOnly = true) String code,
        @Schema(readOnly = true) Long version) {

    /** What is wrong with the codes and dates, each with its place. */
    List<FieldError> errors(String pathCode, ReferenceData reference) {
        List<FieldError> errors = new ArrayList<>();
        requireCountry(errors, "/home", home, reference);
        requireCountry(errors, "/target", target, reference);
        if (home.equals(target)) {
            errors.add(new FieldError("/target", "same-country", "A corridor leads to another country."));
        }
        if (!pathCode.equals(home + "-" + target)) {
            errors.add(new FieldError(
                    "/home", "code-differs", "The path names " + Echo.of(pathCode) + "; home and target differ."));
        }
        for (int i = 0; i < policies.size(); i++) {
            CorridorPolicy policy = policies.get(i);
            if (policies.subList(0, i).stream().anyMatch(policy::contradicts)) {
                errors.add(new FieldError(
                        "/policies/" + i, "contradiction", "Another policy says the opposite for some of its days."));
            }
            if (policy.endsBeforeItBegins()) {
                errors.add(new FieldError(
                        "/policies/" + i + "/to", "ends-before-it-begins", "The last day is before the first."));
            }
        }
        return errors;
    }

    private static void requireCountry(List<FieldError> errors, String pointer, String code, ReferenceData reference) {
        if (!reference.knowsCountry(code)) {
            errors.add(new FieldError(pointer, "unknown-country", "\"" + Echo.of(code) + "\" is no ISO 3166-1 code."));
        }
    }
}
