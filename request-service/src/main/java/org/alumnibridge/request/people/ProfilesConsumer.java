package org.alumnibridge.request.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ProfilesConsumer {

    private final EventStream<ProfileFacts> stream;
    private final ProjectingProfiles projection;

    ProfilesConsumer(EventStreams streams, ProjectingProfiles projection) {
        this.stream = streams.of(ProfileFacts.class);
        this.projection = projection;
    }

    @Incoming("profiles")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return stream.batch(records, projection::apply);
    }
}
