package org.alumnibridge.alumni.brokerage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows who brokers whose request, and who is on its shortlist. */
@ApplicationScoped
class BrokerageConsumer {

    private final EventStream<RequestState> requests;
    private final EventStream<ShortlistState> shortlists;
    private final ProjectingBrokerage projection;

    BrokerageConsumer(EventStreams streams, ProjectingBrokerage projection) {
        this.requests = streams.of(RequestState.class);
        this.shortlists = streams.of(ShortlistState.class);
        this.projection = projection;
    }

    @Incoming("brokerage")
    Uni<Void> consumeRequests(ConsumerRecords<byte[], byte[]> records) {
        return requests.each(records, projection::requestChanged);
    }

    @Incoming("shortlists")
    Uni<Void> consumeShortlists(ConsumerRecords<byte[], byte[]> records) {
        return shortlists.each(records, projection::shortlistComputed);
    }
}
