package org.alumnibridge.matching.feed;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alumnibridge.kit.data.consuming.EventRecord;

/**
 * The newest state of every aggregate of a topic: a newer version wins, a repeat or latecomer changes nothing, and what
 * was removed stays removed (its id is kept as a grave). Therefore the same records in any order, any number of times,
 * give the same states. One thread writes; any may read.
 */
public final class NewestStates<T> {

    /** No version is newer than the removal. */
    private static final long GRAVE = Long.MAX_VALUE;

    private record Kept<T>(long version, T state) {}

    private final Map<UUID, Kept<T>> kept = new ConcurrentHashMap<>();
    private Map<UUID, T> snapshot;

    /** @return whether the event is newer than what was known, so that {@code state} now holds */
    public synchronized boolean put(EventRecord<?> event, T state) {
        return keep(event.key(), event.version(), state);
    }

    /** @return whether it was not removed before */
    public synchronized boolean remove(UUID id) {
        return keep(id, GRAVE, null);
    }

    public Optional<T> find(UUID id) {
        Kept<T> found = kept.get(id);
        return found == null ? Optional.empty() : Optional.ofNullable(found.state());
    }

    /** All present states, unchanging from here on. Copied at the first call after a change. */
    public synchronized Map<UUID, T> snapshot() {
        if (snapshot == null) {
            Map<UUID, T> copy = new HashMap<>(kept.size() * 2);
            kept.forEach((id, one) -> {
                if (one.state() != null) {
                    copy.put(id, one.state());
                }
            });
            snapshot = Collections.unmodifiableMap(copy);
        }
        return snapshot;
    }

    private boolean keep(UUID id, long version, T state) {
        Kept<T> before = kept.get(id);
        if (before != null && before.version() >= version) {
            return false;
        }
        kept.put(id, new Kept<>(version, state));
        snapshot = null;
        return true;
    }
}
