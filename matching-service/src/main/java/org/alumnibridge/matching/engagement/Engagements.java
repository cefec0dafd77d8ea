package org.alumnibridge.matching.engagement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.alumnibridge.matching.feed.FeedListener;
import org.alumnibridge.matching.feed.NewestStates;
import org.alumnibridge.matching.feed.Projection;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What each expert is engaged in, in memory, from {@code requests.engagements}. */
@ApplicationScoped
public class Engagements implements Projection {

    private final Instance<FeedListener> listeners;
    private final EventStream<Engagement> stream;
    private final NewestStates<Engagement> engagements = new NewestStates<>();

    Engagements(Instance<FeedListener> listeners, EventStreams streams) {
        this.listeners = listeners;
        this.stream = streams.of(Engagement.class);
    }

    @Override
    public String topic() {
        return "requests.engagements";
    }

    @Override
    public Uni<Void> apply(int partition, ConsumerRecords<byte[], byte[]> records) {
        return stream.batch(records, this::apply);
    }

    /** By expert; who is missing was never asked. */
    public Map<UUID, Engagement> snapshot() {
        return engagements.snapshot();
    }

    private Uni<Void> apply(List<EventRecord<Engagement>> events) {
        boolean changed = false;
        for (EventRecord<Engagement> event : events) {
            changed |= event.isTombstone()
                    ? engagements.remove(event.key())
                    : engagements.put(event, event.state().orElseThrow());
        }
        if (changed) {
            listeners.forEach(FeedListener::expertsChanged);
        }
        return Uni.createFrom().voidItem();
    }
}
