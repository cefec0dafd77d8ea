package org.alumnibridge.alumni.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.Outbox;

/**
 * Collects the receipts of an erasure that the running transaction holds. With the last one the erasure is complete: the
 * personal topics get their tombstones, so that compaction removes what they still hold.
 */
@ApplicationScoped
class Receipts {

    private static final Actor SELF = Actor.system("alumni-service");
    private static final List<String> PERSONAL_TOPICS = List.of("alumni.profiles", "alumni.contact-points");

    private final ReceiptRepository receipts;
    private final Outbox outbox;
    private final Clock clock;

    Receipts(ReceiptRepository receipts, Outbox outbox, Clock clock) {
        this.receipts = receipts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A receipt of this service's own, for its data or for the account; told to others, too. */
    Uni<Void> give(Erasure erasure, ReceiptGiver giver, Map<String, Integer> removed) {
        Map<String, Integer> held = new TreeMap<>(removed);
        held.values().removeIf(count -> count == 0);
        ReceiptState state = new ReceiptState(erasure.profile(), giver.service(), erasure.erasedVersion(), held);
        return outbox.append(state.given(SELF, clock.instant()))
                .chain(() -> take(erasure, new Receipt(giver.service(), clock.instant(), held)));
    }

    /** A receipt that comes again changes nothing. */
    Uni<Void> take(Erasure erasure, Receipt receipt) {
        return receipts.add(erasure.id(), receipt)
                .chain(first ->
                        first ? completeIfAllAreIn(erasure) : Uni.createFrom().voidItem());
    }

    private Uni<Void> completeIfAllAreIn(Erasure erasure) {
        return receipts.of(erasure.id())
                .map(Receipts::services)
                .chain(given -> ReceiptGiver.missing(given).isEmpty()
                        ? complete(erasure)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> complete(Erasure erasure) {
        erasure.complete(clock.instant());
        Uni<Void> all = Uni.createFrom().voidItem();
        for (String topic : PERSONAL_TOPICS) {
            all = all.chain(() -> outbox.tombstone(topic, erasure.profile()));
        }
        return all;
    }

    private static Set<String> services(List<Receipt> given) {
        return given.stream().map(Receipt::service).collect(Collectors.toSet());
    }
}
