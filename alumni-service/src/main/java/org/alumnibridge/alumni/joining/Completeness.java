package org.alumnibridge.alumni.joining;

import java.util.ArrayList;
import java.util.List;
import org.alumnibridge.alumni.profile.Consent;
import org.alumnibridge.alumni.profile.Profile;
import org.alumnibridge.alumni.profile.ProfileContent;
import org.alumnibridge.alumni.profile.ProfileKind;

/** What a person could still do to be found and helped. */
final class Completeness {

    private Completeness() {}

    /** @param profile null when there is none */
    static List<String> missing(Profile profile) {
        if (profile == null) {
            return List.of("profile");
        }
        List<String> missing = new ArrayList<>();
        addContentGaps(profile.content(), missing);
        if (profile.confirmedAt() == null) {
            missing.add("confirmation");
        }
        return missing;
    }

    private static void addContentGaps(ProfileContent content, List<String> missing) {
        add(missing, "home.region", content.home().region() == null);
        add(missing, "expertise.industries", content.expertise().industries().isEmpty());
        add(missing, "expertise.languages", content.expertise().languages().isEmpty());
        add(missing, "contact.email", content.contact().email() == null);
        if (content.kind() == ProfileKind.ALUMNUS) {
            add(missing, "expertise.regions", content.expertise().regions().isEmpty());
            add(missing, "offers", content.offers().isEmpty());
            add(missing, "consents.matching", !content.agreesTo(Consent.MATCHING));
        }
    }

    private static void add(List<String> missing, String what, boolean isMissing) {
        if (isMissing) {
            missing.add(what);
        }
    }
}
