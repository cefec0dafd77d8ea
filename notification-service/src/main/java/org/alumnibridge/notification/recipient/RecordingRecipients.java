package org.alumnibridge.notification.recipient;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumnibridge.kit.data.consuming.ConsumedVersions;
import org.alumnibridge.kit.data.consuming.EventRecord;

/** Keeps the newest contact point of each person, and none of a person whose topic ends with a tombstone. */
@ApplicationScoped
public class RecordingRecipients {

    static final String CONSUMER = "contact-points";

    private final RecipientRepository recipients;
    private final ConsumedVersions versions;

    RecordingRecipients(RecipientRepository recipients, ConsumedVersions versions) {
        this.recipients = recipients;
        this.versions = versions;
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
        return event.isTombstone()
                ? recipients.forget(event.key())
                : versions.claim(CONSUMER, event.key(), event.version())
                        .chain(newer -> newer
                                ? recipients.put(event.key(), event.state().orElseThrow())
                                : Uni.createFrom().voidItem());
    }
}
