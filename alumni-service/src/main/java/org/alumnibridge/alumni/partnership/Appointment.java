package org.alumnibridge.alumni.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one person is in one partnership.
 *
 * @param acceptedAt absent until the person has accepted; the appointment counts from then on
 */
public record Appointment(
        UUID partnership,
        String corridor,
        List<String> regions,
        ContactRole role,
        LocalDate from,
        LocalDate to,
        Instant acceptedAt) {

    static Appointment of(UUID partnership, String corridor, List<String> regions, ContactPerson person) {
        return new Appointment(
                partnership, corridor, regions, person.role(), person.from(), person.to(), person.acceptedAt());
    }

    /** Accepted, begun and not over. */
    public boolean holdsOn(LocalDate day) {
        return acceptedAt != null && !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
