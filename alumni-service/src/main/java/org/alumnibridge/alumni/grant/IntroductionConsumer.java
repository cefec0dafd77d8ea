package org.alumnibridge.alumni.grant;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.alumni.brokerage.RequestState;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Waits for confirmed introductions. */
@ApplicationScoped
class IntroductionConsumer {

    private final EventStream<RequestState> requests;
    private final GivingContactGrants giving;

    IntroductionConsumer(EventStreams streams, GivingContactGrants giving) {
        this.requests = streams.of(RequestState.class);
        this.giving = giving;
    }

    @Incoming("introductions")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return requests.each(records, giving::requestChanged);
    }
}
