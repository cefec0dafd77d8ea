package org.alumnibridge.matching.pool;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.HashMap;
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

/** The pool: every profile of the network, in memory, from {@code alumni.profiles}. */
@ApplicationScoped
public class ProfilePool implements Projection {

    /**
     * The pool at one moment.
     *
     * @param topicCounts how many of the consenting name each topic
     */
    public record Snapshot(Collection<Expert> experts, Map<String, Integer> topicCounts) {}

    private final ExpertReading reading;
    private final Instance<FeedListener> listeners;
    private final EventStream<ProfileState> profiles;
    private final NewestStates<Expert> experts = new NewestStates<>();
    private final Map<String, UUID> bySubject = new ConcurrentHashMap<>();
    private final Map<UUID, String> subjects = new HashMap<>();
    private final Map<String, Integer> topicCounts = new HashMap<>();
    private Snapshot snapshot;

    ProfilePool(ExpertReading reading, Instance<FeedListener> listeners, EventStreams streams) {
        this.reading = reading;
        this.listeners = listeners;
        this.profiles = streams.of(ProfileState.class);
    }

    @Override
    public String topic() {
        return "alumni.profiles";
    }

    @Override
    public Uni<Void> apply(int partition, ConsumerRecords<byte[], byte[]> records) {
        return profiles.batch(records, this::apply);
    }

    /** The profile of an account, by the token's subject. */
    public Optional<UUID> profileOf(String subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    /** Consistent and unchanging; made at the first call after a change. */
    public synchronized Snapshot snapshot() {
        if (snapshot == null) {
            snapshot = new Snapshot(experts.snapshot().values(), Map.copyOf(topicCounts));
        }
        return snapshot;
    }

    private Uni<Void> apply(List<EventRecord<ProfileState>> events) {
        boolean changed = false;
        for (EventRecord<ProfileState> event : events) {
            changed |= apply(event);
        }
        if (changed) {
            listeners.forEach(FeedListener::expertsChanged);
        }
        return Uni.createFrom().voidItem();
    }

    private synchronized boolean apply(EventRecord<ProfileState> event) {
        UUID id = event.key();
        Expert before = experts.find(id).orElse(null);
        boolean gone = event.isTombstone() || event.step().equals("erased");
        Expert after = gone ? null : reading.read(id, event.state().orElseThrow());
        boolean changed = gone ? experts.remove(id) : experts.put(event, after);
        if (changed) {
            count(before, -1);
            count(after, 1);
            rememberSubject(id, gone ? null : event.state().orElseThrow().subject());
            snapshot = null;
        }
        return changed;
    }

    private void count(Expert expert, int step) {
        if (expert != null && expert.consenting()) {
            expert.topics().forEach(topic -> topicCounts.merge(topic, step, Integer::sum));
        }
    }

    private void rememberSubject(UUID id, String subject) {
        String before = subject == null ? subjects.remove(id) : subjects.put(id, subject);
        if (before != null && !before.equals(subject)) {
            bySubject.remove(before, id);
        }
        if (subject != null) {
            bySubject.put(subject, id);
        }
    }
}
