package org.alumnibridge.alumni.directory;

import java.util.Set;
import org.alumnibridge.alumni.profile.ProfileContent;
import org.alumnibridge.alumni.profile.ProfileContent.Expertise;

/** Replaces what a viewer does not see of a profile by the values of another. */
final class HiddenValues {

    private HiddenValues() {}

    static ProfileContent replaced(ProfileContent content, ProfileContent other, Set<FieldGroup> visible) {
        return replaced(content, other, visible, other.expertise());
    }

    static ProfileContent replacedButRegions(ProfileContent content, ProfileContent other, Set<FieldGroup> visible) {
        Expertise expertise = other.expertise();
        return replaced(
                content,
                other,
                visible,
                new Expertise(
                        content.expertise().regions(),
                        expertise.industries(),
                        expertise.topics(),
                        expertise.languages()));
    }

    /** The kind decides what somebody who sees anything is shown, so that it stays. */
    private static ProfileContent replaced(
            ProfileContent content, ProfileContent other, Set<FieldGroup> visible, Expertise hiddenExpertise) {
        boolean identity = visible.contains(FieldGroup.IDENTITY);
        boolean career = visible.contains(FieldGroup.CAREER);
        boolean expertise = visible.contains(FieldGroup.EXPERTISE);
        boolean contact = visible.contains(FieldGroup.CONTACT);
        return new ProfileContent(
                content.kind(),
                identity ? content.identity() : other.identity(),
                career ? content.career() : other.career(),
                career ? content.programme() : other.programme(),
                career ? content.cohortYear() : other.cohortYear(),
                career ? content.home() : other.home(),
                expertise ? content.expertise() : hiddenExpertise,
                expertise ? content.offers() : other.offers(),
                content.capacity(),
                expertise ? content.availability() : other.availability(),
                contact ? content.contact() : other.contact(),
                content.locale(),
                content.timeZone(),
                content.visibility(),
                expertise ? content.consents() : other.consents());
    }
}
