package org.alumnibridge.alumni.profile;

import java.time.Instant;
import java.util.List;
import org.alumnibridge.alumni.profile.ProfileContent.Availability;
import org.alumnibridge.alumni.profile.ProfileContent.Capacity;
import org.alumnibridge.alumni.profile.ProfileContent.Home;
import org.alumnibridge.alumni.profile.ProfileContent.KnownRegion;
import org.alumnibridge.alumni.profile.ProfileContent.SpokenLanguage;
import org.alumnibridge.alumni.profile.ProfileContent.Visibility;
import org.alumnibridge.alumni.support.Kind;

/** The coded state of a profile as {@code alumni.profiles} tells it: no name, text or address. */
record ProfileState(
        ProfileKind kind,
        String subject,
        boolean claimed,
        Home home,
        String programme,
        Integer cohortYear,
        List<KnownRegion> regions,
        List<String> industries,
        List<String> topics,
        List<SpokenLanguage> languages,
        List<Kind> offers,
        Capacity capacity,
        Availability availability,
        List<String> organisations,
        Instant confirmedAt,
        List<Consent> consents,
        Visibility visibility) {

    /** What {@code alumni.contact-points} tells, for mails only. */
    record ContactPoint(String subject, String name, String email, String locale, String timeZone) {}
}
