package org.alumnibridge.notification.privacy;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.kit.data.consuming.ConsumedVersions;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.alumnibridge.notification.recipient.Graves;
import org.alumnibridge.notification.recipient.RecipientRepository;

/**
 * Erases a person in one transaction: address, notices, mails that were sent or wait, the grave that stays, the receipt.
 * A repeat gives no second receipt and forgets dead letters once more: a replay may have brought some.
 */
@ApplicationScoped
public class ErasingPerson {

    private static final String CONSUMER = "profiles";
    private static final long LAST = Long.MAX_VALUE;

    private final ConsumedVersions versions;
    private final Graves graves;
    private final RecipientRepository recipients;
    private final Outbox outbox;
    private final Clock clock;

    ErasingPerson(
            ConsumedVersions versions, Graves graves, RecipientRepository recipients, Outbox outbox, Clock clock) {
        this.versions = versions;
        this.graves = graves;
        this.recipients = recipients;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param end the person's last event, or the tombstone behind it */
    @WithTransaction
    public Uni<Void> erase(EventRecord<?> end) {
        UUID person = end.key();
        return outbox.forgetDeadLetters("alumni.profiles", person)
                .chain(() -> outbox.forgetDeadLetters("alumni.contact-points", person))
                .chain(() -> versions.claim(CONSUMER, person, LAST))
                .chain(first -> first ? remove(end) : Uni.createFrom().voidItem());
    }

    private Uni<Void> remove(EventRecord<?> end) {
        return graves.dig(end.key())
                .chain(() -> recipients.erase(end.key()))
                .chain(removed -> giveReceipt(end, removed));
    }

    /** Nobody waits for the receipt of a tombstone: it comes after all receipts, and names no version. */
    private Uni<Void> giveReceipt(EventRecord<?> end, Map<String, Integer> removed) {
        return end.isTombstone()
                ? Uni.createFrom().voidItem()
                : outbox.append(Receipt.of(end.key(), end.version(), removed, clock.instant()));
    }
}
