package org.alumnibridge.alumni.profile;

import java.util.List;
import org.alumnibridge.alumni.erasing.DataSubject;
import org.alumnibridge.alumni.erasing.DataSubject.MemberNumber;

/** Tells of a profile all that leads to its person. */
public final class DataSubjects {

    private DataSubjects() {}

    public static DataSubject of(Profile profile) {
        List<MemberNumber> numbers = profile.memberships().stream()
                .map(membership -> new MemberNumber(membership.organisation(), membership.externalId()))
                .toList();
        return new DataSubject(profile.id(), profile.subject(), profile.email(), numbers);
    }
}
