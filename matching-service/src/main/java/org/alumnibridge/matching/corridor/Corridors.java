package org.alumnibridge.matching.corridor;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.alumnibridge.matching.feed.FeedListener;
import org.alumnibridge.matching.feed.NewestStates;
import org.alumnibridge.matching.feed.Projection;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** The corridors and their policies, in memory, from {@code alumni.corridors}. */
@ApplicationScoped
public class Corridors implements Projection {

    private final Instance<FeedListener> listeners;
    private final EventStream<Corridor> stream;
    private final NewestStates<Corridor> corridors = new NewestStates<>();
    private volatile Map<String, Corridor> byCode = Map.of();

    Corridors(Instance<FeedListener> listeners, EventStreams streams) {
        this.listeners = listeners;
        this.stream = streams.of(Corridor.class);
    }

    @Override
    public String topic() {
        return "alumni.corridors";
    }

    @Override
    public Uni<Void> apply(int partition, ConsumerRecords<byte[], byte[]> records) {
        return stream.batch(records, this::apply);
    }

    /** By code, such as {@code DE-RU}. */
    public Map<String, Corridor> snapshot() {
        return byCode;
    }

    private Uni<Void> apply(List<EventRecord<Corridor>> events) {
        for (EventRecord<Corridor> event : events) {
            if (event.isTombstone()) {
                corridors.remove(event.key());
            } else {
                corridors.put(event, event.state().orElseThrow());
            }
        }
        byCode = corridors.snapshot().values().stream()
                .collect(Collectors.toUnmodifiableMap(Corridor::code, corridor -> corridor, (one, other) -> one));
        listeners.forEach(FeedListener::expertsChanged);
        return Uni.createFrom().voidItem();
    }
}
