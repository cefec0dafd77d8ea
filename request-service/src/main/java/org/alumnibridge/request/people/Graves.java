package org.alumnibridge.request.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumnibridge.kit.data.consuming.ConsumedVersions;

/** The erased, kept for good: a grave is a version that nothing is newer than, so that nothing late brings them back. */
@ApplicationScoped
public class Graves {

    private static final long LAST = Long.MAX_VALUE;

    private final ConsumedVersions versions;

    Graves(ConsumedVersions versions) {
        this.versions = versions;
    }

    /**
     * Call inside the transaction of the erasure.
     *
     * @return whether there was none before: of two replicas one is told so
     */
    public Uni<Boolean> dig(UUID profile) {
        return versions.claim(ProjectingProfiles.CONSUMER, profile, LAST);
    }
}
