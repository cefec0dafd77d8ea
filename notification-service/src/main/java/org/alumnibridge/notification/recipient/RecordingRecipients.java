package org.alumnibridge.notification.recipient;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.kit.data.consuming.ConsumedVersions;
import org.alumnibridge.kit.data.consuming.EventRecord;

/**
 * Keeps the newest contact point of each person. One whose topic ends (a tombstone, or an event without a state) is
 * erased: what was told to the person goes too, and no later record brings the person back.
 */
@ApplicationScoped
public class RecordingRecipients {

    static final String CONSUMER = "contact-points";

    private final RecipientRepository recipients;
    private final ConsumedVersions versions;
    private final Graves graves;

    RecordingRecipients(RecipientRepository recipients, ConsumedVersions versions, Graves graves) {
        this.recipients = recipients;
        this.versions = versions;
        this.graves = graves;
    }

    @WithTransaction
    public Uni<Void> record(List<EventRecord<ContactPoint>> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::recordOne)
                .collect()
                .last();
    }

    private Uni<Void> recordOne(EventRecord<ContactPoint> event) {
        return event.state()
                .map(contactPoint -> putIfNewer(event, contactPoint))
                .orElseGet(() -> erase(event.key()));
    }

    private Uni<Void> putIfNewer(EventRecord<ContactPoint> event, ContactPoint contactPoint) {
        return versions.claim(CONSUMER, event.key(), event.version())
                .chain(newer -> newer
                        ? recipients.put(event.key(), contactPoint)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> erase(UUID profile) {
        return graves.dig(profile).chain(() -> recipients.erase(profile)).replaceWithVoid();
    }
}
