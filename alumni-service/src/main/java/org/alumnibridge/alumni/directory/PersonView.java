package org.alumnibridge.alumni.directory;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.alumni.profile.ProfileContent;
import org.alumnibridge.alumni.profile.ProfileContent.Availability;
import org.alumnibridge.alumni.profile.ProfileContent.Contact;
import org.alumnibridge.alumni.profile.ProfileContent.Home;
import org.alumnibridge.alumni.profile.ProfileContent.Identity;
import org.alumnibridge.alumni.profile.ProfileContent.KnownRegion;
import org.alumnibridge.alumni.profile.ProfileContent.SpokenLanguage;
import org.alumnibridge.alumni.profile.ProfileKind;
import org.alumnibridge.alumni.support.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person as the caller may see them: groups of fields that are not the caller's to see are absent.
 *
 * @param claimed whether it belongs to an account; in the list of an association only
 * @param externalId number in the association; in the list of an association only
 */
@Schema(name = "Person")
public record PersonView(
        UUID id,
        long version,
        ProfileKind kind,
        List<String> organisations,
        Identity identity,
        CareerView career,
        ExpertiseView expertise,
        Contact contact,
        Boolean claimed,
        String externalId) {

    /** What somebody does, where, and the cohort they were in. */
    @Schema(name = "PersonCareer")
    public record CareerView(
            String company, String position, String headline, String programme, Integer cohortYear, Home home) {

        static CareerView of(ProfileContent content) {
            return new CareerView(
                    content.career().company(),
                    content.career().position(),
                    content.career().headline(),
                    content.programme(),
                    content.cohortYear(),
                    content.home());
        }
    }

    /** What somebody knows and offers, and whether they may be asked. */
    @Schema(name = "PersonExpertise")
    public record ExpertiseView(
            List<KnownRegion> regions,
            List<String> industries,
            List<String> topics,
            List<SpokenLanguage> languages,
            List<Kind> offers,
            Availability availability) {

        static ExpertiseView of(ProfileContent content) {
            ProfileContent.Expertise shown = content.shownExpertise();
            return new ExpertiseView(
                    shown.regions(),
                    shown.industries(),
                    shown.topics(),
                    shown.languages(),
                    content.offers(),
                    content.availability());
        }
    }

    static PersonView of(Person person, Set<FieldGroup> visible) {
        ProfileContent content = person.content();
        return new PersonView(
                person.id(),
                person.version(),
                content.kind(),
                person.organisations(),
                visible.contains(FieldGroup.IDENTITY) ? content.identity() : null,
                visible.contains(FieldGroup.CAREER) ? CareerView.of(content) : null,
                visible.contains(FieldGroup.EXPERTISE) ? ExpertiseView.of(content) : null,
                visible.contains(FieldGroup.CONTACT) ? content.contact() : null,
                person.externalId() == null ? null : person.subject() != null,
                person.externalId());
    }
}
