package org.alumnibridge.matching.privacy;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.alumnibridge.matching.pool.ProfilePool.End;

/**
 * Erases a person from what is stored, in one transaction: grave, stored shortlists, dead letters, receipt. Every
 * replica reads of the end and forgets the person in memory; the one that digs the grave does the rest, once.
 */
@ApplicationScoped
class ErasingPerson {

    private final Graves graves;
    private final Outbox outbox;
    private final Clock clock;

    ErasingPerson(Graves graves, Outbox outbox, Clock clock) {
        this.graves = graves;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> erase(End end) {
        return graves.dig(end, clock.instant())
                .chain(first -> first ? clear(end) : Uni.createFrom().voidItem());
    }

    private Uni<Void> clear(End end) {
        return graves.clearShortlists(end.profile())
                .chain(shortlists -> giveReceipt(end, shortlists))
                .chain(() -> outbox.forgetDeadLetters("alumni.profiles", end.profile()))
                .chain(() -> outbox.forgetDeadLetters("requests.engagements", end.profile()));
    }

    /** Nobody waits for the receipt of a tombstone: it comes after all receipts, and names no version. */
    private Uni<Void> giveReceipt(End end, int shortlists) {
        return end.isTombstone()
                ? Uni.createFrom().voidItem()
                : outbox.append(Receipt.of(end.profile(), end.version(), removed(end, shortlists), clock.instant()));
    }

    private static Map<String, Integer> removed(End end, int shortlists) {
        Map<String, Integer> removed = new TreeMap<>();
        if (end.wasKnown()) {
            removed.put("profiles", 1);
        }
        if (shortlists > 0) {
            removed.put("shortlists", shortlists);
        }
        return removed;
    }
}
