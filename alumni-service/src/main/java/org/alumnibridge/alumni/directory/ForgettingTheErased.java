package org.alumnibridge.alumni.directory;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The feed stops telling that somebody was erased: nothing is left of them in the directory from then on. */
@ApplicationScoped
class ForgettingTheErased {

    private final DirectoryEntryRepository entries;
    private final DirectoryConfig config;
    private final Clock clock;

    ForgettingTheErased(DirectoryEntryRepository entries, DirectoryConfig config, Clock clock) {
        this.entries = entries;
        this.config = config;
        this.clock = clock;
    }

    /** @return false: one round deals with all */
    @WithTransaction
    Uni<Boolean> all() {
        return entries.forgetBuriedBefore(clock.instant().minus(config.feedMemory()))
                .replaceWith(false);
    }
}
