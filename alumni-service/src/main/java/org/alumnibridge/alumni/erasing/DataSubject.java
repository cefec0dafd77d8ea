package org.alumnibridge.alumni.erasing;

import java.util.List;
import java.util.UUID;

/**
 * The person whose data go, by all that leads to them in this service.
 *
 * @param subject token subject, null while nobody has claimed the profile
 * @param email lower case, null when there is none
 * @param memberships numbers in the associations
 */
public record DataSubject(UUID profile, String subject, String email, List<MemberNumber> memberships) {

    /** The number under which an association knows the person. */
    public record MemberNumber(String organisation, String externalId) {}
}
