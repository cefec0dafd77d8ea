package org.alumnibridge.request.network;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class CorridorsConsumer {

    private final EventStream<CorridorState> stream;
    private final ProjectingCorridors projection;

    CorridorsConsumer(EventStreams streams, ProjectingCorridors projection) {
        this.stream = streams.of(CorridorState.class);
        this.projection = projection;
    }

    @Incoming("corridors")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return stream.each(records, projection::apply);
    }
}
