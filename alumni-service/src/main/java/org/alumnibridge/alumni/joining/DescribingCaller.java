package org.alumnibridge.alumni.joining;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alumnibridge.alumni.joining.CallerDescription.ClaimableProfile;
import org.alumnibridge.alumni.partnership.Appointment;
import org.alumnibridge.alumni.partnership.Appointments;
import org.alumnibridge.alumni.privacy.ErasureView;
import org.alumnibridge.alumni.privacy.ReadingErasures;
import org.alumnibridge.alumni.profile.Profile;
import org.alumnibridge.alumni.profile.ProfileDocument;
import org.alumnibridge.alumni.profile.ProfileRepository;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;

/** Tells a caller who they are here; whoever has a valid token gets an answer, with or without a profile. */
@ApplicationScoped
class DescribingCaller {

    private final ProfileRepository profiles;
    private final Appointments appointments;
    private final ReadingErasures erasures;

    DescribingCaller(ProfileRepository profiles, Appointments appointments, ReadingErasures erasures) {
        this.profiles = profiles;
        this.appointments = appointments;
        this.erasures = erasures;
    }

    @WithSession
    Uni<CallerDescription> describe(Caller caller) {
        return profiles.findBySubject(caller.subject())
                .chain(profile -> profile == null ? describeNewcomer(caller) : describeOwner(caller, profile));
    }

    /** The document itself, for answers to what the caller did to it. */
    @WithSession
    Uni<ProfileDocument> profile(Caller caller) {
        return profiles.findBySubject(caller.subject()).map(ProfileDocument::of);
    }

    private Uni<CallerDescription> describeOwner(Caller caller, Profile profile) {
        return appointments.of(profile.id()).chain(named -> describeOwner(caller, profile, named));
    }

    private Uni<CallerDescription> describeOwner(Caller caller, Profile profile, List<Appointment> named) {
        return erasure(profile).map(erasure -> description(caller, profile, named, List.of(), erasure));
    }

    private Uni<ErasureView> erasure(Profile profile) {
        return profile.isRestricted()
                ? erasures.ofProfile(profile.id())
                : Uni.createFrom().nullItem();
    }

    private Uni<CallerDescription> describeNewcomer(Caller caller) {
        return claimable(caller).map(claimable -> description(caller, null, List.of(), claimable, null));
    }

    private Uni<List<ClaimableProfile>> claimable(Caller caller) {
        return caller.email()
                .map(email -> profiles.unclaimedOf(email.toLowerCase(Locale.ROOT)))
                .orElseGet(() -> Uni.createFrom().item(List.of()))
                .map(found ->
                        found.stream().flatMap(DescribingCaller::claimable).toList());
    }

    private static Stream<ClaimableProfile> claimable(Profile profile) {
        String name = profile.content().identity().displayName();
        return profile.organisations().stream()
                .limit(1)
                .map(organisation -> new ClaimableProfile(profile.id(), name, organisation));
    }

    private static CallerDescription description(
            Caller caller,
            Profile profile,
            List<Appointment> named,
            List<ClaimableProfile> claimable,
            ErasureView erasure) {
        return new CallerDescription(
                caller.subject(),
                caller.roles().stream().filter(Roles.ALL::contains).sorted().toList(),
                caller.organisation().orElse(null),
                profile == null ? null : ProfileDocument.of(profile),
                named,
                claimable,
                erasure,
                Completeness.missing(profile));
    }
}
