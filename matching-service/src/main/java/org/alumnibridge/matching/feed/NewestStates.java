package org.alumnibridge.matching.feed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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

    /** In the parts of {@link States}. */
    private final List<Map<UUID, Kept<T>>> kept =
            Stream.generate(NewestStates::<T>emptyPart).limit(States.PARTS).toList();

    private final List<Map<UUID, T>> shown = new ArrayList<>(Collections.nCopies(States.PARTS, Map.of()));
    private final BitSet changed = new BitSet(States.PARTS);
    private States<T> snapshot = new States<>(List.copyOf(shown));

    /** @return whether the event is newer than what was known, so that {@code state} now holds */
    public synchronized boolean put(EventRecord<?> event, T state) {
        return keep(event.key(), event.version(), state);
    }

    /** @return whether it was not removed before */
    public synchronized boolean remove(UUID id) {
        return keep(id, GRAVE, null);
    }

    public Optional<T> find(UUID id) {
        Kept<T> found = kept.get(States.partOf(id)).get(id);
        return found == null ? Optional.empty() : Optional.ofNullable(found.state());
    }

    /** All present states, unchanging from here on. What has changed since the last call is copied. */
    public synchronized States<T> snapshot() {
        if (!changed.isEmpty()) {
            changed.stream().forEach(part -> shown.set(part, present(part)));
            changed.clear();
            snapshot = new States<>(List.copyOf(shown));
        }
        return snapshot;
    }

    private Map<UUID, T> present(int part) {
        Map<UUID, T> present = new HashMap<>();
        kept.get(part).forEach((id, one) -> {
            if (one.state() != null) {
                present.put(id, one.state());
            }
        });
        return present;
    }

    private boolean keep(UUID id, long version, T state) {
        int part = States.partOf(id);
        Kept<T> before = kept.get(part).get(id);
        if (before != null && before.version() >= version) {
            return false;
        }
        kept.get(part).put(id, new Kept<>(version, state));
        changed.set(part);
        return true;
    }

    private static <T> Map<UUID, Kept<T>> emptyPart() {
        return new ConcurrentHashMap<>(1);
    }
}
