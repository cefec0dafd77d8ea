package org.alumnibridge.notification.recipient;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code alumni.contact-points}. */
@ApplicationScoped
class ContactPointConsumer {

    private final EventStream<ContactPoint> contactPoints;
    private final RecordingRecipients recording;
    private final Event<RecipientsRecorded> recorded;

    ContactPointConsumer(EventStreams streams, RecordingRecipients recording, Event<RecipientsRecorded> recorded) {
        this.contactPoints = streams.of(ContactPoint.class);
        this.recording = recording;
        this.recorded = recorded;
    }

    @Incoming("contact-points")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return contactPoints
                .batch(records, recording::record)
                .invoke(() -> recorded.fire(new RecipientsRecorded(records.count())));
    }
}
