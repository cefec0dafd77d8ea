package org.alumnibridge.alumni.profile;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.alumnibridge.alumni.erasing.DataSubject;
import org.alumnibridge.alumni.erasing.PersonalData;

/** The profile itself, with the contact data and consents in it, and the memberships. */
@ApplicationScoped
class ProfileData implements PersonalData {

    private static final String PROFILES = "profiles";
    private static final String MEMBERSHIPS = "memberships";

    private final ProfileRepository profiles;

    ProfileData(ProfileRepository profiles) {
        this.profiles = profiles;
    }

    @Override
    public Uni<Map<String, Integer>> count(DataSubject person) {
        return profiles.find(person.profile())
                .map(profile -> Map.of(
                        PROFILES,
                        1,
                        MEMBERSHIPS,
                        person.memberships().size(),
                        "consents",
                        profile.content().consents().size()));
    }

    @Override
    public Uni<Map<String, Integer>> remove(DataSubject person) {
        return count(person)
                .call(() -> profiles.removeMemberships(person.profile()))
                .call(() -> profiles.remove(person.profile()));
    }
}
