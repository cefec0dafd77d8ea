package org.alumnibridge.alumni.corridor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.alumnibridge.alumni.support.DateInRange;
import org.alumnibridge.alumni.support.Kind;
import org.alumnibridge.alumni.support.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision about one kind of request on a corridor.
 *
 * @param from first day it holds
 * @param to last day it holds, open-ended when absent
 * @param decidedBy profile of who decided, or the role of an office; set by the server
 */
public record CorridorPolicy(
        @NotNull Kind kind,
        @NotNull PolicyStatus status,
        @NotNull @DateInRange LocalDate from,
        @DateInRange LocalDate to,
        @NotBlank @PlainText(max = 500) String legalBasis,
        @Schema(readOnly = true) String decidedBy) {

    CorridorPolicy decidedBy(String decider) {
        return new CorridorPolicy(kind, status, from, to, legalBasis, decider);
    }

    /** What was decided about it before stays decided by whom it was. */
    CorridorPolicy decidedAsIn(List<CorridorPolicy> known, String decider) {
        return known.stream()
                .filter(other -> equals(other.decidedBy(decidedBy)))
                .findFirst()
                .orElseGet(() -> decidedBy(decider));
    }

    /** Says the opposite for the same kind on some day. */
    boolean contradicts(CorridorPolicy other) {
        return kind == other.kind && status != other.status && !endsBefore(other.from) && !other.endsBefore(from);
    }

    boolean endsBeforeItBegins() {
        return endsBefore(from);
    }

    private boolean endsBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }
}
