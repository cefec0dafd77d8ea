package org.alumnibridge.notification.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code alumni.profiles} for the ends alone: what else it tells of people is not needed here. */
@ApplicationScoped
class ProfilesConsumer {

    private static final String ERASED = "org.alumnibridge.profile.erased.v1";

    /** Nothing of the state. */
    record Facts() {}

    private final EventStream<Facts> profiles;
    private final ErasingPerson erasing;

    ProfilesConsumer(EventStreams streams, ErasingPerson erasing) {
        this.profiles = streams.of(Facts.class);
        this.erasing = erasing;
    }

    @Incoming("profiles")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return profiles.batch(records, this::eraseEnded);
    }

    /** Each in a transaction of its own. */
    private Uni<Void> eraseEnded(List<EventRecord<Facts>> events) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (EventRecord<Facts> end :
                events.stream().filter(ProfilesConsumer::isEnd).toList()) {
            all = all.chain(() -> erasing.erase(end));
        }
        return all;
    }

    private static boolean isEnd(EventRecord<Facts> event) {
        return event.isTombstone() || event.type().equals(ERASED);
    }
}
