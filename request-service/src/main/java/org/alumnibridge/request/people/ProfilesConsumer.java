package org.alumnibridge.request.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code alumni.profiles}: facts of a batch in one transaction, each erasure in one of its own. */
@ApplicationScoped
class ProfilesConsumer {

    private static final String ERASED = "org.alumnibridge.profile.erased.v1";

    private final EventStream<ProfileFacts> stream;
    private final ProjectingProfiles projection;
    private final Forgetting forgetting;

    ProfilesConsumer(EventStreams streams, ProjectingProfiles projection, Forgetting forgetting) {
        this.stream = streams.of(ProfileFacts.class);
        this.projection = projection;
        this.forgetting = forgetting;
    }

    @Incoming("profiles")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return stream.batch(records, this::follow);
    }

    /** Ends come last: no fact outlives them, in whatever order they came. */
    private Uni<Void> follow(List<EventRecord<ProfileFacts>> events) {
        Uni<Void> all =
                projection.apply(events.stream().filter(event -> !isEnd(event)).toList());
        for (EventRecord<ProfileFacts> end :
                events.stream().filter(ProfilesConsumer::isEnd).toList()) {
            all = all.chain(() -> forgetting.forget(end));
        }
        return all;
    }

    private static boolean isEnd(EventRecord<ProfileFacts> event) {
        return event.isTombstone() || event.type().equals(ERASED);
    }
}
