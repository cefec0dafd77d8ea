package org.alumnibridge.request.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A regional partnership as {@code alumni.partnerships} tells it. */
public record PartnershipState(String corridor, List<String> regions, List<ContactPerson> contactPersons) {

    /** Counts from the acceptance on. Days are inclusive; {@code to} may be open. */
    public record ContactPerson(UUID profile, String role, LocalDate from, LocalDate to, Instant acceptedAt) {

        public boolean isLead() {
            return "lead".equals(role);
        }

        boolean isCurrentOn(LocalDate day) {
            return acceptedAt != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    public PartnershipState {
        regions = regions == null ? List.of() : List.copyOf(regions);
        contactPersons = contactPersons == null ? List.of() : List.copyOf(contactPersons);
    }

    PartnershipState without(UUID person) {
        return new PartnershipState(
                corridor,
                regions,
                contactPersons.stream()
                        .filter(other -> !other.profile().equals(person))
                        .toList());
    }

    /** Those who have accepted and are in office. */
    public List<ContactPerson> currentContactPersons(LocalDate day) {
        return contactPersons.stream().filter(person -> person.isCurrentOn(day)).toList();
    }
}
