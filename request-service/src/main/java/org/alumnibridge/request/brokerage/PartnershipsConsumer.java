package org.alumnibridge.request.brokerage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.alumnibridge.request.network.PartnershipState;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class PartnershipsConsumer {

    private final EventStream<PartnershipState> stream;
    private final FollowingPartnerships following;

    PartnershipsConsumer(EventStreams streams, FollowingPartnerships following) {
        this.stream = streams.of(PartnershipState.class);
        this.following = following;
    }

    @Incoming("partnerships")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return stream.each(records, following::apply);
    }
}
