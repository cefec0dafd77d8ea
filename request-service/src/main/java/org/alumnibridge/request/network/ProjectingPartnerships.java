package org.alumnibridge.request.network;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.data.consuming.ConsumedVersions;
import org.alumnibridge.kit.data.consuming.EventRecord;

/** Keeps what {@code alumni.partnerships} says: newer wins. */
@ApplicationScoped
class ProjectingPartnerships {

    private static final String CONSUMER = "partnerships";

    private final Partnerships partnerships;
    private final ConsumedVersions versions;

    ProjectingPartnerships(Partnerships partnerships, ConsumedVersions versions) {
        this.partnerships = partnerships;
        this.versions = versions;
    }

    @WithTransaction
    Uni<Void> apply(EventRecord<PartnershipState> event) {
        return event.isTombstone()
                ? partnerships.remove(event.key())
                : versions.claim(CONSUMER, event.key(), event.version())
                        .chain(newer -> newer ? keep(event) : Uni.createFrom().voidItem());
    }

    private Uni<Void> keep(EventRecord<PartnershipState> event) {
        return partnerships.put(new KnownPartnership(event.key(), event.state().orElseThrow()));
    }
}
