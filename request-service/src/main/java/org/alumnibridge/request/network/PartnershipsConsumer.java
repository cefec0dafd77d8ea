package org.alumnibridge.request.network;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class PartnershipsConsumer {

    private final EventStream<PartnershipState> stream;
    private final ProjectingPartnerships projection;

    PartnershipsConsumer(EventStreams streams, ProjectingPartnerships projection) {
        this.stream = streams.of(PartnershipState.class);
        this.projection = projection;
    }

    @Incoming("partnerships")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return stream.each(records, projection::apply);
    }
}
