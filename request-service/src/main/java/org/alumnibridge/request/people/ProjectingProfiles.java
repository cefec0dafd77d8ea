package org.alumnibridge.request.people;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumnibridge.kit.data.consuming.ConsumedVersions;
import org.alumnibridge.kit.data.consuming.EventRecord;

/** Keeps what {@code alumni.profiles} says of people: newer wins, and nothing is newer than a grave. */
@ApplicationScoped
class ProjectingProfiles {

    static final String CONSUMER = "profiles";

    private final KnownProfiles profiles;
    private final ConsumedVersions versions;

    ProjectingProfiles(KnownProfiles profiles, ConsumedVersions versions) {
        this.profiles = profiles;
        this.versions = versions;
    }

    @WithTransaction
    Uni<Void> apply(List<EventRecord<ProfileFacts>> events) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (EventRecord<ProfileFacts> event : events) {
            all = all.chain(() -> apply(event));
        }
        return all;
    }

    private Uni<Void> apply(EventRecord<ProfileFacts> event) {
        return versions.claim(CONSUMER, event.key(), event.version())
                .chain(newer -> newer ? keep(event) : Uni.createFrom().voidItem());
    }

    private Uni<Void> keep(EventRecord<ProfileFacts> event) {
        return profiles.put(new KnownProfile(event.key(), event.state().orElseThrow()));
    }
}
