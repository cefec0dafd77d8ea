package org.alumnibridge.matching.demand;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.kit.data.observability.TraceContext;
import org.alumnibridge.matching.feed.NewestStates;
import org.alumnibridge.matching.feed.Projection;
import org.alumnibridge.matching.feed.States;

/** The requests that have not ended, in memory, from {@code requests.lifecycle}. */
@ApplicationScoped
public class Demand implements Projection<RequestState> {

    public static final String TOPIC = "requests.lifecycle";

    private final NewestStates<Request> requests = new NewestStates<>();
    private final Map<UUID, Integer> partitions = new ConcurrentHashMap<>();
    private final Map<UUID, String> traces = new ConcurrentHashMap<>();

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Class<RequestState> stateType() {
        return RequestState.class;
    }

    /** Empty also for one that has ended. */
    public Optional<Request> find(UUID request) {
        return requests.find(request);
    }

    /** All that have not ended, by id. */
    public States<Request> snapshot() {
        return requests.snapshot();
    }

    /** Partition of the topic that the request comes from; empty for one never heard of. */
    public Optional<Integer> partitionOf(UUID request) {
        return Optional.ofNullable(partitions.get(request));
    }

    /** The {@code traceparent} of the newest step that nothing was published for yet; empty when asked again. */
    public Optional<String> takeTrace(UUID request) {
        return Optional.ofNullable(traces.remove(request));
    }

    @Override
    public void apply(int partition, EventRecord<RequestState> event) {
        partitions.put(event.key(), partition);
        if (event.isTombstone()) {
            requests.remove(event.key());
            traces.remove(event.key());
        } else {
            Request request =
                    Request.of(event.key(), event.version(), event.state().orElseThrow());
            requests.put(event, request.hasEnded() ? null : request);
            rememberTrace(request);
        }
    }

    private void rememberTrace(Request request) {
        String trace = request.looksForExperts() ? TraceContext.traceparent() : null;
        if (trace == null) {
            traces.remove(request.id());
        } else {
            traces.put(request.id(), trace);
        }
    }
}
