package org.alumnibridge.request.introduction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ContactGrantsConsumer {

    private final EventStream<GrantState> stream;
    private final Introducing introducing;

    ContactGrantsConsumer(EventStreams streams, Introducing introducing) {
        this.stream = streams.of(GrantState.class);
        this.introducing = introducing;
    }

    @Incoming("contact-grants")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return stream.each(records, introducing::apply);
    }
}
