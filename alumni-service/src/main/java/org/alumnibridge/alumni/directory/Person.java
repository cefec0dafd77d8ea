package org.alumnibridge.alumni.directory;

import java.util.List;
import java.util.UUID;
import org.alumnibridge.alumni.profile.Profile;
import org.alumnibridge.alumni.profile.ProfileContent;

/**
 * One profile as it is read for others.
 *
 * @param subject null while nobody has claimed it
 * @param restricted about to be erased: nobody but the owner sees it
 * @param externalId its number in the organisation whose list is read, else null
 */
record Person(
        UUID id,
        long version,
        String subject,
        boolean vouched,
        boolean restricted,
        ProfileContent content,
        List<String> organisations,
        String externalId) {

    static Person of(Profile profile) {
        return new Person(
                profile.id(),
                profile.version(),
                profile.subject(),
                profile.isVouched(),
                profile.isRestricted(),
                profile.content(),
                profile.organisations(),
                null);
    }

    /** Part of the network: claimed, and somebody answers for it. Others see nobody else. */
    boolean takesPart() {
        return subject != null && vouched;
    }
}
