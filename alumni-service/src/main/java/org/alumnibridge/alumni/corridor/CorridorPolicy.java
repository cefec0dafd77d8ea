package org.alumnibridge.alumni.corridor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.alumnibridge.alumni.support.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision about one kind of request on a corridor.
 *
 * @param from first day it holds
 * @param to last day it holds, open-ended when absent
 * @param decidedBy token subject of who decided; set by the server
 */
public record CorridorPolicy(
        @NotNull Kind kind,
        @NotNull PolicyStatus status,
        @NotNull LocalDate from,
        LocalDate to,
        @NotBlank @Size(max = 500) String legalBasis,
        @Schema(readOnly = true) String decidedBy) {

    CorridorPolicy decidedBy(String subject) {
        return new CorridorPolicy(kind, status, from, to, legalBasis, subject);
    }

    boolean endsBeforeItBegins() {
        return to != null && to.isBefore(from);
    }
}
