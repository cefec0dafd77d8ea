package org.alumnibridge.request.network;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.data.consuming.ConsumedVersions;
import org.alumnibridge.kit.data.consuming.EventRecord;

/** Keeps what {@code alumni.corridors} says: newer wins. */
@ApplicationScoped
class ProjectingCorridors {

    private static final String CONSUMER = "corridors";

    private final Corridors corridors;
    private final ConsumedVersions versions;

    ProjectingCorridors(Corridors corridors, ConsumedVersions versions) {
        this.corridors = corridors;
        this.versions = versions;
    }

    @WithTransaction
    Uni<Void> apply(EventRecord<CorridorState> event) {
        return event.isTombstone()
                ? corridors.remove(event.key())
                : versions.claim(CONSUMER, event.key(), event.version())
                        .chain(newer -> newer ? keep(event) : Uni.createFrom().voidItem());
    }

    private Uni<Void> keep(EventRecord<CorridorState> event) {
        return corridors.put(new KnownCorridor(event.key(), event.state().orElseThrow()));
    }
}
