package org.alumnibridge.alumni.privacy;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.alumnibridge.kit.data.consuming.EventRecord;

/** A service says that it has removed what it held of a person; the last one to say so completes the erasure. */
@ApplicationScoped
class RecordingReceipts {

    private final ErasureRepository erasures;
    private final Receipts receipts;

    RecordingReceipts(ErasureRepository erasures, Receipts receipts) {
        this.erasures = erasures;
        this.receipts = receipts;
    }

    /** What belongs to no erasure of ours, or comes of somebody unknown, changes nothing. */
    @WithTransaction
    Uni<Void> given(EventRecord<ReceiptState> event) {
        return event.state()
                .filter(state -> state.profile() != null
                        && ReceiptGiver.of(state.service()).isPresent())
                .map(state -> record(event, state))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> record(EventRecord<ReceiptState> event, ReceiptState state) {
        Receipt receipt =
                new Receipt(state.service(), event.at(), Objects.requireNonNullElse(state.removed(), Map.of()));
        return erasures.ofProfileForChange(state.profile())
                .chain(erasure -> waitsFor(erasure, state)
                        ? receipts.take(erasure, receipt)
                        : Uni.createFrom().voidItem());
    }

    private static boolean waitsFor(Erasure erasure, ReceiptState state) {
        return erasure != null
                && erasure.state() == ErasureState.ERASING
                && erasure.erasedVersion() == state.erasedVersion();
    }
}
