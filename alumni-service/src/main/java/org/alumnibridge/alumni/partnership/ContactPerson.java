package org.alumnibridge.alumni.partnership;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.alumnibridge.alumni.support.DateInRange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person named to broker requests of the partnership's regions. Counts once they have accepted.
 *
 * @param from first day of the appointment; when it is left out as before, and today for a new one
 * @param to last day, open-ended when absent
 * @param acceptedAt set when the person accepts
 */
public record ContactPerson(
        @NotNull UUID profile,
        @NotNull ContactRole role,
        @DateInRange LocalDate from,
        @DateInRange LocalDate to,
        @Schema(readOnly = true) Instant acceptedAt) {

    ContactPerson startingBy(LocalDate day) {
        return from != null ? this : new ContactPerson(profile, role, day, to, acceptedAt);
    }

    ContactPerson accepted(Instant at) {
        return acceptedAt != null ? this : new ContactPerson(profile, role, from, to, at);
    }

    ContactPerson unaccepted() {
        return new ContactPerson(profile, role, from, to, null);
    }

    boolean succeeds(ContactPerson known) {
        return profile.equals(known.profile) && role == known.role;
    }

    boolean hasDatesOf(ContactPerson known) {
        return Objects.equals(from, known.from) && Objects.equals(to, known.to);
    }

    boolean endsBeforeItBegins() {
        return from != null && to != null && to.isBefore(from);
    }
}
