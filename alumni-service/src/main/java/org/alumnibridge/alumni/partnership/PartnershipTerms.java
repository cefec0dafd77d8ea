package org.alumnibridge.alumni.partnership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.alumnibridge.alumni.reference.ReferenceList;
import org.alumnibridge.alumni.support.Echo;
import org.alumnibridge.kit.web.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who cares for which regions. The read-only members are taken back as they were read.
 *
 * @param corridor such as {@code DE-RU}; the regions lie in its target
 * @param organisations codes of the organisations of both sides
 */
public record PartnershipTerms(
        @NotNull @Pattern(regexp = "[A-Z]{2}-[A-Z]{2}", message = "must be a corridor such as DE-RU") String corridor,

        @NotEmpty @Size(max = 100) List<@NotNull String> regions,
        @NotEmpty @Size(max = 20) List<@NotNull String> organisations,
        @NotEmpty @Size(max = 20) List<@Valid @NotNull ContactPerson> contactPersons,
        @Schema(readOnly = true) UUID id,
        @Schema(readOnly = true) Long version) {

    List<UUID> people() {
        return contactPersons.stream().map(ContactPerson::profile).distinct().toList();
    }

    PartnershipTerms withContactPersons(List<ContactPerson> persons) {
        return new PartnershipTerms(corridor, regions, organisations, persons, id, version);
    }

    /** What is wrong with codes and appointments, each with its place. */
    List<FieldError> errors(ReferenceData reference) {
        List<FieldError> errors = new ArrayList<>();
        String target = corridor.substring(corridor.indexOf('-') + 1);
        for (int i = 0; i < regions.size(); i++) {
            if (!reference.isRegionOf(regions.get(i), target)) {
                errors.add(new FieldError(
                        "/regions/" + i,
                        "unknown-region",
                        "\"%s\" is no region of %s.".formatted(Echo.of(regions.get(i)), target)));
            }
        }
        for (int i = 0; i < organisations.size(); i++) {
            if (!reference.knows(ReferenceList.ORGANISATIONS, organisations.get(i))) {
                errors.add(new FieldError(
                        "/organisations/" + i,
                        "unknown-organisation",
                        "\"%s\" is not known.".formatted(Echo.of(organisations.get(i)))));
            }
        }
        addDuplicates(errors, "/regions/", regions);
        addDuplicates(errors, "/organisations/", organisations);
        addAppointmentErrors(errors);
        return errors;
    }

    /** @param eligible those of the people who may be appointed */
    List<FieldError> personErrors(Set<UUID> eligible) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < contactPersons.size(); i++) {
            if (!eligible.contains(contactPersons.get(i).profile())) {
                errors.add(new FieldError(
                        "/contactPersons/" + i + "/profile",
                        "not-eligible",
                        "A contact person is a member of one of the organisations and has claimed the profile."));
            }
        }
        return errors;
    }

    private static void addDuplicates(List<FieldError> errors, String pointer, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i))) {
                errors.add(new FieldError(pointer + i, "duplicate", "The same value stands here twice."));
            }
        }
    }

    private void addAppointmentErrors(List<FieldError> errors) {
        long leads = contactPersons.stream()
                .filter(person -> person.role() == ContactRole.LEAD)
                .count();
        if (leads != 1) {
            errors.add(new FieldError("/contactPersons", "one-lead", "Exactly one contact person is the lead."));
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < contactPersons.size(); i++) {
            if (!seen.add(contactPersons.get(i).profile())) {
                errors.add(new FieldError(
                        "/contactPersons/" + i + "/profile", "named-twice", "Each person is named once."));
            }
            if (contactPersons.get(i).endsBeforeItBegins()) {
                errors.add(new FieldError(
                        "/contactPersons/" + i + "/to", "ends-before-it-begins", "The last day is before the first."));
            }
        }
    }
}
