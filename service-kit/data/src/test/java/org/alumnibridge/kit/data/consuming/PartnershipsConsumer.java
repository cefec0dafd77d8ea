package org.alumnibridge.kit.data.consuming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class PartnershipsConsumer {

    private final EventStream<ProjectingPartnerships.Seen> stream;
    private final ProjectingPartnerships projection;

    PartnershipsConsumer(EventStreams streams, ProjectingPartnerships projection) {
        this.stream = streams.of(ProjectingPartnerships.Seen.class);
        this.projection = projection;
    }

    @Incoming("partnerships")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return stream.each(records, projection::apply);
    }
}
