package org.alumnibridge.alumni.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An erasure as the API shows it.
 *
 * @param profile id of the person; nothing else is known of them once it has begun
 * @param requestedBy who asked
 * @param organisation code of the association whose office asked
 * @param undoUntil until then it can be taken back
 * @param begunAt when this service removed its data and told the others
 * @param erasedAt when the last receipt came
 * @param receipts who has removed what, in numbers by kind
 * @param awaiting whose receipts are missing, once it has begun
 * @param proofLink shows the proof without a token; for the person to keep
 */
@Schema(name = "Erasure")
public record ErasureView(
        UUID id,
        UUID profile,
        ErasureState state,
        Origin requestedBy,
        String organisation,
        ErasureReason reason,
        Instant requestedAt,
        Instant undoUntil,
        Instant cancelledAt,
        Instant begunAt,
        Instant erasedAt,
        List<Receipt> receipts,
        List<String> awaiting,
        String proofLink) {

    static ErasureView of(Erasure erasure, List<Receipt> receipts, String proofLink) {
        return new ErasureView(
                erasure.id(),
                erasure.profile(),
                erasure.state(),
                erasure.origin(),
                erasure.organisation(),
                erasure.reason(),
                erasure.requestedAt(),
                erasure.undoUntil(),
                erasure.cancelledAt(),
                erasure.begunAt(),
                erasure.erasedAt(),
                receipts,
                ProofView.awaiting(erasure, receipts),
                proofLink);
    }
}
