package org.alumnibridge.alumni.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alumnibridge.alumni.profile.ProfileContent.Availability;
import org.alumnibridge.alumni.profile.ProfileContent.Capacity;
import org.alumnibridge.alumni.profile.ProfileContent.Career;
import org.alumnibridge.alumni.profile.ProfileContent.Contact;
import org.alumnibridge.alumni.profile.ProfileContent.Expertise;
import org.alumnibridge.alumni.profile.ProfileContent.Home;
import org.alumnibridge.alumni.profile.ProfileContent.Identity;
import org.alumnibridge.alumni.profile.ProfileContent.Visibility;
import org.alumnibridge.alumni.support.Kind;
import org.alumnibridge.kit.web.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A profile as its owner reads and writes it. The read-only members are taken back as they were read. */
@Schema(name = "Profile")
public record ProfileDocument(
        @Schema(readOnly = true) UUID id,
        @Schema(readOnly = true) Long version,
        @Schema(required = true) ProfileKind kind,
        @Schema(required = true) Identity identity,
        Career career,
        String programme,
        Integer cohortYear,
        @Schema(required = true) Home home,
        Expertise expertise,
        List<Kind> offers,
        Capacity capacity,
        Availability availability,
        Contact contact,
        String locale,
        String timeZone,
        Visibility visibility,
        List<Consent> consents,
        @Schema(readOnly = true) List<String> organisations,
        @Schema(readOnly = true) Instant confirmedAt) {

    public static ProfileDocument of(Profile profile) {
        ProfileContent content = profile.content();
        return new ProfileDocument(
                profile.id(),
                profile.version(),
                content.kind(),
                content.identity(),
                content.career(),
                content.programme(),
                content.cohortYear(),
                content.home(),
                content.expertise(),
                content.offers(),
                content.capacity(),
                content.availability(),
                content.contact(),
                content.locale(),
                content.timeZone(),
                content.visibility(),
                content.consents(),
                profile.organisations(),
                profile.confirmedAt());
    }

    ProfileContent content() {
        return new ProfileContent(
                kind,
                identity,
                career,
                programme,
                cohortYear,
                home,
                expertise,
                offers,
                capacity,
                availability,
                contact,
                locale,
                timeZone,
                visibility,
                consents);
    }

    /** The read-only members that differ from what the server has; null stands for a profile that is not there yet. */
    List<FieldError> readOnlyErrors(Profile known) {
        List<FieldError> errors = new ArrayList<>();
        requireSame(errors, "/id", id, known == null ? null : known.id());
        requireSame(errors, "/version", version, known == null ? null : known.version());
        requireSame(errors, "/organisations", organisations, known == null ? List.of() : known.organisations());
        requireSame(errors, "/confirmedAt", confirmedAt, known == null ? null : known.confirmedAt());
        return errors;
    }

    private static void requireSame(List<FieldError> errors, String pointer, Object sent, Object known) {
        if (sent != null && !Objects.equals(sent, known)) {
            errors.add(new FieldError(pointer, "read-only", "The server sets this; leave it out or as it was."));
        }
    }
}
