package org.alumnibridge.alumni.partnership;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person named to broker requests of the partnership's regions. Counts once they have accepted.
 *
 * @param from first day of the appointment, today when it is left out
 * @param to last day, open-ended when absent
 * @param acceptedAt set when the person accepts
 */
public record ContactPerson(
        @NotNull UUID profile,
        @NotNull ContactRole role,
        LocalDate from,
        LocalDate to,
        @Schema(readOnly = true) Instant acceptedAt) {

    ContactPerson startingBy(LocalDate today) {
        return from != null ? this : new ContactPerson(profile, role, today, to, acceptedAt);
    }

    ContactPerson accepted(Instant at) {
        return acceptedAt != null ? this : new ContactPerson(profile, role, from, to, at);
    }

    /** The same appointment in another list keeps its acceptance. */
    ContactPerson acceptedAsIn(Iterable<ContactPerson> known) {
        for (ContactPerson other : known) {
            if (other.profile.equals(profile) && other.role == role) {
                return new ContactPerson(profile, role, from, to, other.acceptedAt);
            }
        }
        return new ContactPerson(profile, role, from, to, null);
    }
}
