package org.alumnibridge.notification.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.alumnibridge.notification.mail.MailWorker;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code requests.lifecycle}. */
@ApplicationScoped
class RequestConsumer {

    private final EventStream<RequestState> requests;
    private final TellingPeople telling;
    private final MailWorker mails;

    RequestConsumer(EventStreams streams, TellingPeople telling, MailWorker mails) {
        this.requests = streams.of(RequestState.class);
        this.telling = telling;
        this.mails = mails;
    }

    @Incoming("requests")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return requests.each(records, this::tell);
    }

    /** Committed by then: the mails leave at once. */
    private Uni<Void> tell(EventRecord<RequestState> event) {
        return telling.about(event).invoke(this::wakeIf).replaceWithVoid();
    }

    private void wakeIf(boolean queued) {
        if (queued) {
            mails.wake();
        }
    }
}
