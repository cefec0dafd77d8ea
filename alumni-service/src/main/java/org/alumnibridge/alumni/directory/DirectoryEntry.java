package org.alumnibridge.alumni.directory;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.alumnibridge.alumni.profile.ProfileContent;
import org.alumnibridge.alumni.profile.ProfileContent.Availability;
import org.alumnibridge.alumni.profile.ProfileContent.Career;
import org.alumnibridge.alumni.profile.ProfileContent.Identity;
import org.alumnibridge.alumni.profile.ProfileKind;
import org.alumnibridge.alumni.support.ScriptFolding;

/** One row of {@code directory_entry}: its fields are the columns. */
@JsonNaming(SnakeCaseStrategy.class)
record DirectoryEntry(
        UUID id,
        ProfileKind kind,
        List<String> organisations,
        SortedSet<String> identityOpenTo,
        SortedSet<String> careerOpenTo,
        SortedSet<String> expertiseOpenTo,
        SortedSet<String> contactOpenTo,
        SortedSet<String> openTo,
        String name,
        String identityText,
        String careerText,
        SortedSet<String> careerCodes,
        SortedSet<String> expertiseCodes,
        Integer cohortYear,
        LocalDate availableFrom) {

    private static final LocalDate ALWAYS = LocalDate.EPOCH;
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    static DirectoryEntry of(Person person, VisibilityPolicy policy, SearchCodes codes) {
        ProfileContent content = person.content();
        SortedSet<String> any = new TreeSet<>();
        FieldGroup.all().forEach(group -> any.addAll(policy.openTo(person, group)));
        return new DirectoryEntry(
                person.id(),
                content.kind(),
                person.organisations(),
                policy.openTo(person, FieldGroup.IDENTITY),
                policy.openTo(person, FieldGroup.CAREER),
                policy.openTo(person, FieldGroup.EXPERTISE),
                policy.openTo(person, FieldGroup.CONTACT),
                any,
                name(content.identity()),
                text(content.identity()),
                text(content.career()),
                codes.career(content),
                codes.expertise(content),
                content.cohortYear(),
                availableFrom(content.availability()));
    }

    private static String name(Identity identity) {
        return ScriptFolding.fold(identity.familyName() + " " + identity.givenName());
    }

    private static String text(Identity identity) {
        return folded(identity.givenName(), identity.familyName(), identity.nativeName());
    }

    private static String text(Career career) {
        return folded(career.company(), career.position(), career.headline());
    }

    private static String folded(String... texts) {
        StringBuilder folded = new StringBuilder();
        for (String text : texts) {
            folded.append(ScriptFolding.fold(text)).append(' ');
        }
        return folded.toString().strip();
    }

    private static LocalDate availableFrom(Availability availability) {
        if (availability.state() == Availability.State.AVAILABLE) {
            return ALWAYS;
        }
        return availability.pausedUntil() == null ? NEVER : availability.pausedUntil();
    }
}
