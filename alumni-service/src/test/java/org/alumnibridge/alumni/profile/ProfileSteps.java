package org.alumnibridge.alumni.profile;

import java.time.Instant;
import java.util.List;
import org.alumnibridge.kit.data.outbox.DomainEvent;

/** What owners do with their profiles, for tests of other features. */
public final class ProfileSteps {

    private ProfileSteps() {}

    public static Profile.Change written(String subject, ProfileContent content, Instant now) {
        return Profile.written(subject, true, content, now);
    }

    public static List<DomainEvent> rewritten(Profile profile, ProfileContent content, Instant now) {
        return profile.rewrite(content, true, now);
    }
}
