package org.alumnibridge.alumni.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Waits for the receipts of the others. */
@ApplicationScoped
class ReceiptConsumer {

    private final EventStream<ReceiptState> receipts;
    private final RecordingReceipts recording;

    ReceiptConsumer(EventStreams streams, RecordingReceipts recording) {
        this.receipts = streams.of(ReceiptState.class);
        this.recording = recording;
    }

    @Incoming("receipts")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return receipts.each(records, recording::given);
    }
}
