package org.alumnibridge.alumni.grant;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.alumni.support.Actors;

@ApplicationScoped
class ReadingContactGrants {

    private final ContactGrantRepository grants;
    private final Actors actors;
    private final Clock clock;

    ReadingContactGrants(ContactGrantRepository grants, Actors actors, Clock clock) {
        this.grants = grants;
        this.actors = actors;
        this.clock = clock;
    }

    /** Those that hold now, newest first. */
    @WithSession
    Uni<List<ContactGrantView>> of(String subject) {
        return actors.profileOf(subject).chain(this::ofProfile);
    }

    private Uni<List<ContactGrantView>> ofProfile(UUID profile) {
        return profile == null
                ? Uni.createFrom().item(List.of())
                : grants.lastingOf(profile, clock.instant()).map(found -> found.stream()
                        .map(grant -> grant.viewFor(profile))
                        .toList());
    }
}
