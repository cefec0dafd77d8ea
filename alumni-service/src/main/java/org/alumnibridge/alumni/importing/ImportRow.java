package org.alumnibridge.alumni.importing;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.alumnibridge.alumni.profile.ProfileContent;
import org.alumnibridge.alumni.profile.ProfileContent.Capacity;
import org.alumnibridge.alumni.profile.ProfileContent.Career;
import org.alumnibridge.alumni.profile.ProfileContent.Contact;
import org.alumnibridge.alumni.profile.ProfileContent.Expertise;
import org.alumnibridge.alumni.profile.ProfileContent.Home;
import org.alumnibridge.alumni.profile.ProfileContent.Identity;
import org.alumnibridge.alumni.profile.ProfileContent.KnownRegion;
import org.alumnibridge.alumni.profile.ProfileContent.SpokenLanguage;
import org.alumnibridge.alumni.profile.ProfileKind;
import org.alumnibridge.alumni.support.Kind;
import org.alumnibridge.alumni.support.PlainText;

/**
 * One line of an import: the flat form in which associations keep their members.
 *
 * @param externalId the association's own id of the person; says on the next import who it is
 */
record ImportRow(
        @NotBlank @PlainText(max = 100) String externalId,
        ProfileKind kind,
        String email,
        String phone,
        String website,
        String givenName,
        String familyName,
        String nativeName,
        String locale,
        String timeZone,
        String company,
        String position,
        String headline,
        String programme,
        Integer cohortYear,
        String homeCountry,
        String homeRegion,
        List<KnownRegion> regions,
        List<String> industries,
        List<String> topics,
        List<SpokenLanguage> languages,
        List<Kind> offers,
        Capacity capacity) {

    /** The same as a profile, in which the association decides nothing that is the owner's to decide. */
    ProfileContent content() {
        return new ProfileContent(
                kind == null ? ProfileKind.ALUMNUS : kind,
                new Identity(givenName, familyName, nativeName, null),
                new Career(company, position, headline),
                programme,
                cohortYear,
                new Home(homeCountry, homeRegion),
                new Expertise(regions, industries, topics, languages),
                offers,
                capacity,
                null,
                new Contact(email, phone, website),
                locale,
                timeZone,
                null,
                null);
    }

    /** Where a field of the profile stands in the line. */
    static String pointer(String ofProfile) {
        return switch (ofProfile) {
            case "/home/country" -> "/homeCountry";
            case "/home/region" -> "/homeRegion";
            default -> ofProfile.replaceFirst("^/(identity|career|expertise|contact)/", "/");
        };
    }
}
