package org.alumnibridge.alumni.profile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.alumni.profile.ProfileContent.Expertise;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.DomainEvent;

/** What others are told when a profile changes. */
public final class ProfileEvents {

    static final String PROFILES = "alumni.profiles";
    public static final String PROFILE_CHANGED = "org.alumnibridge.profile.changed.v1";
    static final String PROFILE_ERASED = "org.alumnibridge.profile.erased.v1";
    static final String CONTACT_POINTS = "alumni.contact-points";
    static final String CONTACT_POINT_CHANGED = "org.alumnibridge.contact-point.changed.v1";

    private ProfileEvents() {}

    static DomainEvent profileChanged(Profile profile, String reason, Actor actor, Instant at) {
        return new DomainEvent(
                PROFILES, PROFILE_CHANGED, profile.id(), profile.version(), at, actor, reason, state(profile));
    }

    static DomainEvent contactPointChanged(Profile profile, Actor actor, Instant at) {
        return new DomainEvent(
                CONTACT_POINTS,
                CONTACT_POINT_CHANGED,
                profile.id(),
                profile.version(),
                at,
                actor,
                null,
                profile.contactPoint());
    }

    static DomainEvent profileErased(UUID id, long version, Actor actor, Instant at) {
        return new DomainEvent(PROFILES, PROFILE_ERASED, id, version, at, actor, null, null);
    }

    private static ProfileState state(Profile profile) {
        ProfileContent content = profile.isRestricted() ? profile.content().withdrawn() : profile.content();
        Expertise shown = content.shownExpertise();
        return new ProfileState(
                content.kind(),
                profile.subject(),
                profile.isClaimed(),
                content.home(),
                content.programme(),
                content.cohortYear(),
                shown.regions(),
                shown.industries(),
                shown.topics(),
                shown.languages(),
                content.offers(),
                content.capacity(),
                content.availability(),
                profile.organisations(),
                profile.confirmedAt(),
                consents(profile, content),
                content.visibility());
    }

    /** Consents of somebody nobody answers for do not count yet. */
    private static List<Consent> consents(Profile profile, ProfileContent content) {
        return profile.isVouched() ? content.consents() : List.of();
    }
}
