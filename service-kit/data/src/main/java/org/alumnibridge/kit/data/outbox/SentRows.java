package org.alumnibridge.kit.data.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The rows sent in the Kafka transaction that is open. The broker has them and readers see them, but compaction would
 * drop them if the transaction were aborted: they count as published with its commit.
 */
final class SentRows {

    /** How many wait for a commit at most. */
    private static final int MOST = 5_000;

    private final List<Long> seqs = new ArrayList<>();
    private final Duration longest;
    private long firstAt;
    private long lastAt;

    /** @param longest how long the first may wait; nothing new for a tenth of it ends the wait as well */
    SentRows(Duration longest) {
        this.longest = longest;
    }

    void add(List<OutboxStore.Waiting> events) {
        lastAt = System.nanoTime();
        firstAt = seqs.isEmpty() ? lastAt : firstAt;
        events.forEach(event -> seqs.add(event.seq()));
    }

    boolean isDue() {
        long now = System.nanoTime();
        return !seqs.isEmpty()
                && (seqs.size() >= MOST || now - firstAt >= longest.toNanos() || now - lastAt >= quiet().toNanos());
    }

    boolean isEmpty() {
        return seqs.isEmpty();
    }

    Duration quiet() {
        return longest.dividedBy(10);
    }

    Collection<Long> seqs() {
        return seqs;
    }

    void clear() {
        seqs.clear();
    }
}
