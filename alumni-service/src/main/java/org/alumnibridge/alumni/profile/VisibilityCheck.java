package org.alumnibridge.alumni.profile;

import java.util.List;
import java.util.Set;
import org.alumnibridge.alumni.profile.ProfileContent.Visibility;
import org.alumnibridge.alumni.reference.ReferenceList;

/** Checks that every audience is one there is. */
final class VisibilityCheck {

    private static final Set<String> AUDIENCES = Set.of("contact_persons", "own_associations", "alumni", "members");
    private static final String ORGANISATION = "organisation:";

    private VisibilityCheck() {}

    static void check(Visibility visibility, CodeCheck codes) {
        check("/visibility/identity", visibility.identity(), codes);
        check("/visibility/career", visibility.career(), codes);
        check("/visibility/expertise", visibility.expertise(), codes);
        check("/visibility/contact", visibility.contact(), codes);
    }

    private static void check(String pointer, List<String> audiences, CodeCheck codes) {
        codes.unique(pointer, audiences);
        for (int i = 0; i < audiences.size(); i++) {
            String audience = audiences.get(i);
            if (audience != null && !AUDIENCES.contains(audience)) {
                checkOrganisation(pointer + "/" + i, audience, codes);
            }
        }
    }

    private static void checkOrganisation(String pointer, String audience, CodeCheck codes) {
        if (audience.startsWith(ORGANISATION)) {
            String code = audience.substring(ORGANISATION.length());
            codes.known(ReferenceList.ORGANISATIONS, "organisation", pointer, code);
        } else {
            codes.unknown(pointer, "audience");
        }
    }
}
