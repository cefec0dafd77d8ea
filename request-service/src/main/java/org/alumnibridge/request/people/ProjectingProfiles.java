package org.alumnibridge.request.people;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumnibridge.kit.data.consuming.ConsumedVersions;
import org.alumnibridge.kit.data.consuming.EventRecord;

/** Keeps what {@code alumni.profiles} says of people: newer wins, the erased are forgotten and stay so. */
@ApplicationScoped
class ProjectingProfiles {

    private static final String CONSUMER = "profiles";

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
        return event.isTombstone() && event.version() == 0
                ? profiles.remove(event.key())
                : versions.claim(CONSUMER, event.key(), event.version())
                        .chain(newer -> newer ? keep(event) : Uni.createFrom().voidItem());
    }

    private Uni<Void> keep(EventRecord<ProfileFacts> event) {
        return event.isTombstone() || event.step().equals("erased")
                ? profiles.remove(event.key())
                : profiles.put(new KnownProfile(event.key(), event.state().orElseThrow()));
    }
}
