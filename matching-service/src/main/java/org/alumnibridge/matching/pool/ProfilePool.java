package org.alumnibridge.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.matching.feed.NewestStates;
import org.alumnibridge.matching.feed.Projection;

/** The pool: every profile of the network, in memory, from {@code alumni.profiles}. */
@ApplicationScoped
public class ProfilePool implements Projection<ProfileState> {

    /**
     * The pool at one moment.
     *
     * @param experts by profile
     * @param topicCounts how many of the consenting name each topic
     */
    public record Snapshot(Map<UUID, Expert> experts, Map<String, Integer> topicCounts) {}

    /**
     * A person has left the network for good.
     *
     * @param version of the person's last event; 0 when only the tombstone behind it was read
     * @param wasKnown whether this pool held the person
     */
    public record End(UUID profile, long version, boolean wasKnown, boolean isTombstone) {}

    private final ExpertReading reading;
    private final NewestStates<Expert> experts = new NewestStates<>();
    private final Map<String, UUID> bySubject = new ConcurrentHashMap<>();
    private final Map<UUID, String> subjects = new HashMap<>();
    private final Map<String, Integer> topicCounts = new HashMap<>();
    private final Queue<End> ends = new ConcurrentLinkedQueue<>();
    private Snapshot snapshot;

    ProfilePool(ExpertReading reading) {
        this.reading = reading;
    }

    @Override
    public String topic() {
        return "alumni.profiles";
    }

    @Override
    public Class<ProfileState> stateType() {
        return ProfileState.class;
    }

    /** The profile of an account, by the token's subject. */
    public Optional<UUID> profileOf(String subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    /** Of people who are erased elsewhere too, in the order they came, until {@link #settled}. */
    public Optional<End> nextEnd() {
        return Optional.ofNullable(ends.peek());
    }

    /** The next end is dealt with. */
    public void settled() {
        ends.remove();
    }

    /** These were erased before: nothing that is read brings them back. */
    public synchronized void bury(Collection<UUID> graves) {
        graves.forEach(experts::remove);
    }

    /** Consistent and unchanging; made at the first call after a change. */
    public synchronized Snapshot snapshot() {
        if (snapshot == null) {
            snapshot = new Snapshot(experts.snapshot(), Map.copyOf(topicCounts));
        }
        return snapshot;
    }

    @Override
    public synchronized void apply(int partition, EventRecord<ProfileState> event) {
        UUID id = event.key();
        Expert before = experts.find(id).orElse(null);
        boolean gone = event.isTombstone() || event.step().equals("erased");
        Expert after = gone ? null : reading.read(id, event.state().orElseThrow());
        if (gone ? experts.remove(id) : experts.put(event, after)) {
            count(before, -1);
            count(after, 1);
            rememberSubject(id, gone ? null : event.state().orElseThrow().subject());
            snapshot = null;
            if (gone) {
                ends.add(new End(id, event.version(), before != null, event.isTombstone()));
            }
        }
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
