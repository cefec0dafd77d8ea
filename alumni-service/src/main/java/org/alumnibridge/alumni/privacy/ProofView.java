package org.alumnibridge.alumni.privacy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The proof of an erasure for whoever has its link: what was removed where and when, and nothing that names a person.
 *
 * @param receipts who has removed what, in numbers by kind
 * @param awaiting whose receipts are missing, once it has begun
 */
@Schema(name = "ErasureProof")
public record ProofView(
        ErasureState state,
        Instant requestedAt,
        Instant undoUntil,
        Instant cancelledAt,
        Instant begunAt,
        Instant erasedAt,
        List<Receipt> receipts,
        List<String> awaiting) {

    static ProofView of(Erasure erasure, List<Receipt> receipts) {
        return new ProofView(
                erasure.state(),
                erasure.requestedAt(),
                erasure.undoUntil(),
                erasure.cancelledAt(),
                erasure.begunAt(),
                erasure.erasedAt(),
                receipts,
                awaiting(erasure, receipts));
    }

    /** Nothing is awaited of an erasure that has not begun. */
    static List<String> awaiting(Erasure erasure, List<Receipt> receipts) {
        return erasure.state() == ErasureState.ERASING
                ? ReceiptGiver.missing(receipts.stream().map(Receipt::service).collect(Collectors.toSet()))
                : List.of();
    }
}
