package org.alumnibridge.notification.recipient;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumnibridge.kit.data.consuming.ConsumedVersions;
import org.hibernate.reactive.mutiny.Mutiny;

/** The erased, kept for good: a grave is a version that nothing is newer than, so that nothing late brings them back. */
@ApplicationScoped
public class Graves {

    private static final long LAST = Long.MAX_VALUE;
    private static final long NOTHING_YET = 0;

    /** Waits for an erasure that is under way, and lets none begin before the caller's transaction ends. */
    private static final String SHARE =
            "select version from consumed_version where consumer = :consumer and aggregate_id = :profile for share";

    private final ConsumedVersions versions;

    Graves(ConsumedVersions versions) {
        this.versions = versions;
    }

    /** Call inside the transaction that tells the person something: nobody dead is told. */
    public Uni<Boolean> has(UUID profile) {
        return version(profile)
                .chain(version ->
                        version == null ? standIn(profile) : Uni.createFrom().item(version))
                .map(version -> version == LAST);
    }

    /** Of somebody never heard of: makes the row that an erasure has to wait for. */
    private Uni<Long> standIn(UUID profile) {
        return versions.claim(RecordingRecipients.CONSUMER, profile, NOTHING_YET)
                .chain(() -> version(profile));
    }

    /** Waits for those who are telling the person something. */
    public Uni<Void> dig(UUID profile) {
        return versions.claim(RecordingRecipients.CONSUMER, profile, LAST).replaceWithVoid();
    }

    private static Uni<Long> version(UUID profile) {
        return Panache.getSession().chain(session -> version(session, profile));
    }

    private static Uni<Long> version(Mutiny.Session session, UUID profile) {
        return session.createNativeQuery(SHARE, Long.class)
                .setParameter("consumer", RecordingRecipients.CONSUMER)
                .setParameter("profile", profile)
                .getSingleResultOrNull();
    }
}
