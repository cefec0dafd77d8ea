package org.alumnibridge.matching.demand;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.alumnibridge.matching.feed.FeedListener;
import org.alumnibridge.matching.feed.NewestStates;
import org.alumnibridge.matching.feed.Projection;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** The requests that have not ended, in memory, from {@code requests.lifecycle}. */
@ApplicationScoped
public class Demand implements Projection {

    public static final String TOPIC = "requests.lifecycle";

    private final Instance<FeedListener> listeners;
    private final EventStream<RequestState> stream;
    private final NewestStates<Request> requests = new NewestStates<>();
    private final Map<UUID, Integer> partitions = new ConcurrentHashMap<>();

    Demand(Instance<FeedListener> listeners, EventStreams streams) {
        this.listeners = listeners;
        this.stream = streams.of(RequestState.class);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Uni<Void> apply(int partition, ConsumerRecords<byte[], byte[]> records) {
        return stream.batch(records, events -> apply(partition, events));
    }

    /** Empty also for one that has ended. */
    public Optional<Request> find(UUID request) {
        return requests.find(request);
    }

    /** Those for whom experts are still to be found. */
    public List<Request> looking() {
        return requests.snapshot().values().stream()
                .filter(Request::looksForExperts)
                .toList();
    }

    /** Partition of the topic that the request comes from; empty for one never heard of. */
    public Optional<Integer> partitionOf(UUID request) {
        return Optional.ofNullable(partitions.get(request));
    }

    private Uni<Void> apply(int partition, List<EventRecord<RequestState>> events) {
        for (EventRecord<RequestState> event : events) {
            partitions.put(event.key(), partition);
            if (isNews(event)) {
                listeners.forEach(listener -> listener.requestChanged(event.key()));
            }
        }
        return Uni.createFrom().voidItem();
    }

    private boolean isNews(EventRecord<RequestState> event) {
        if (event.isTombstone()) {
            return requests.remove(event.key());
        }
        Request request = Request.of(event.key(), event.version(), event.state().orElseThrow());
        return requests.put(event, request.hasEnded() ? null : request);
    }
}
