package org.alumnibridge.kit.data.consuming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as services write them; refuses the kind "refused" as a constraint of its own would. */
@ApplicationScoped
class SeenProfiles {

    record Seen(String kind) {}

    private final List<EventRecord<Seen>> applied = new CopyOnWriteArrayList<>();
    private final EventStream<Seen> stream;

    SeenProfiles(EventStreams streams) {
        this.stream = streams.of(Seen.class);
    }

    List<EventRecord<Seen>> applied() {
        return applied;
    }

    @Incoming("profiles")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return stream.batch(records, this::apply);
    }

    private Uni<Void> apply(List<EventRecord<Seen>> events) {
        boolean refused = events.stream().anyMatch(SeenProfiles::isRefused);
        if (refused) {
            return Uni.createFrom().failure(new IllegalArgumentException("refused"));
        }
        applied.addAll(events);
        return Uni.createFrom().voidItem();
    }

    private static boolean isRefused(EventRecord<Seen> event) {
        return event.state().map(Seen::kind).filter("refused"::equals).isPresent();
    }
}
