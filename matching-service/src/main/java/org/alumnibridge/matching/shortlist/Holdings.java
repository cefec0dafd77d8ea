package org.alumnibridge.matching.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alumnibridge.matching.demand.Demand;

/**
 * The partitions that this replica has taken over, and what is stored of them. Taking over raises the partition's epoch
 * in the database and then reads its rows; only then is the partition held. Whoever held it before writes with an older
 * epoch, and is refused. One thread, that of the rounds; others may ask {@link #holds}.
 */
@ApplicationScoped
class Holdings {

    /** @param assignment number of the assignment by which the partition was taken over */
    private record Held(ShortlistStore.Holding holding, long assignment) {}

    private final ShortlistStore store;
    private final Demand demand;
    private final Map<Integer, Held> held = new ConcurrentHashMap<>();
    private final Map<UUID, ShortlistStore.Stored> stored = new HashMap<>();

    Holdings(ShortlistStore store, Demand demand) {
        this.store = store;
        this.demand = demand;
    }

    boolean holds(int partition) {
        return held.containsKey(partition);
    }

    /** Whether its shortlist is this replica's business. */
    boolean holds(UUID request) {
        return holdingOf(request).isPresent();
    }

    /** What is stored of the held partitions, by request. */
    Map<UUID, ShortlistStore.Stored> stored() {
        return stored;
    }

    /**
     * Takes over what was assigned, lets go of the rest.
     *
     * @return the partitions taken over just now
     */
    Set<Integer> follow(Map<Integer, Long> assigned) throws SQLException {
        held.entrySet().removeIf(one -> one.getValue().assignment() != assigned.getOrDefault(one.getKey(), 0L));
        stored.values().removeIf(row -> !holds(row.partition()));
        Set<Integer> taken = new HashSet<>(assigned.keySet());
        taken.removeAll(held.keySet());
        for (int partition : taken) {
            ShortlistStore.Holding holding = store.takeOver(partition);
            stored.putAll(store.of(partition));
            held.put(partition, new Held(holding, assigned.get(partition)));
        }
        return taken;
    }

    /**
     * Stores and publishes.
     *
     * @throws FencedException when another replica has taken over meanwhile
     */
    void keep(Collection<ShortlistEvent> due) throws SQLException {
        List<ShortlistStore.Claim<ShortlistEvent>> claims = due.stream()
                .map(event ->
                        new ShortlistStore.Claim<>(holdingOf(event.request()).orElseThrow(), event))
                .toList();
        store.keep(claims)
                .forEach(kept -> stored.put(
                        kept.event().request(),
                        new ShortlistStore.Stored(
                                kept.holding().partition(),
                                kept.event().version(),
                                kept.event().at(),
                                kept.event().top())));
    }

    /** Deletes what is stored of these, and says so. */
    void withdraw(Collection<UUID> requests) throws SQLException {
        List<ShortlistStore.Claim<ShortlistWithdrawal>> claims = requests.stream()
                .map(request -> new ShortlistStore.Claim<>(
                        holdingOf(request).orElseThrow(),
                        ShortlistWithdrawal.of(request, stored.get(request).version())))
                .toList();
        store.withdraw(claims);
        stored.keySet().removeAll(requests);
    }

    /** Forgets everything after a failure: what is in the database counts. */
    void letGo() {
        held.clear();
        stored.clear();
    }

    private Optional<ShortlistStore.Holding> holdingOf(UUID request) {
        return demand.partitionOf(request)
                .or(() -> Optional.ofNullable(stored.get(request)).map(ShortlistStore.Stored::partition))
                .map(held::get)
                .map(Held::holding);
    }
}
