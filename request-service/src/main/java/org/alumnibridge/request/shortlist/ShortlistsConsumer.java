package org.alumnibridge.request.shortlist;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ShortlistsConsumer {

    private final EventStream<ShortlistState> stream;
    private final KeepingShortlists shortlists;

    ShortlistsConsumer(EventStreams streams, KeepingShortlists shortlists) {
        this.stream = streams.of(ShortlistState.class);
        this.shortlists = shortlists;
    }

    @Incoming("shortlists")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return stream.each(records, shortlists::apply);
    }
}
