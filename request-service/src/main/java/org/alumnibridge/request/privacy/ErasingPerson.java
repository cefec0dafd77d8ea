package org.alumnibridge.request.privacy;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.alumnibridge.request.people.Forgetting;
import org.alumnibridge.request.people.Graves;
import org.alumnibridge.request.people.ProfileFacts;

/**
 * Erases a person in one transaction: open requests go on without them, their words and what leads to the account go,
 * the grave stays, the receipt leaves. What remains names them by the profile's id alone, which leads to nobody any
 * more. A repeat finds the grave and does nothing but forget dead letters once more: a replay may have brought some.
 */
@ApplicationScoped
class ErasingPerson implements Forgetting {

    private static final String PROFILES = "alumni.profiles";
    private static final String ENGAGEMENTS = "requests.engagements";

    private final Graves graves;
    private final LeavingRequests leaving;
    private final PersonalData personalData;
    private final Outbox outbox;
    private final Clock clock;

    ErasingPerson(Graves graves, LeavingRequests leaving, PersonalData personalData, Outbox outbox, Clock clock) {
        this.graves = graves;
        this.leaving = leaving;
        this.personalData = personalData;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @WithTransaction
    public Uni<Void> forget(EventRecord<ProfileFacts> end) {
        return outbox.forgetDeadLetters(PROFILES, end.key())
                .chain(() -> graves.dig(end.key()))
                .chain(first -> first ? erase(end) : Uni.createFrom().voidItem());
    }

    private Uni<Void> erase(EventRecord<ProfileFacts> end) {
        Instant now = clock.instant();
        return leaving.leaveAll(end.key(), now)
                .chain(() -> personalData.remove(end.key()))
                .call(removed -> endEngagement(end.key(), removed))
                .chain(removed -> giveReceipt(end, now, removed));
    }

    private Uni<Void> endEngagement(UUID person, Map<String, Integer> removed) {
        return removed.containsKey(PersonalData.ENGAGEMENTS)
                ? outbox.tombstone(ENGAGEMENTS, person)
                : Uni.createFrom().voidItem();
    }

    /** Nobody waits for the receipt of a tombstone: it comes after all receipts, and names no version. */
    private Uni<Void> giveReceipt(EventRecord<ProfileFacts> end, Instant now, Map<String, Integer> removed) {
        return end.isTombstone()
                ? Uni.createFrom().voidItem()
                : outbox.append(Receipt.of(end.key(), end.version(), removed, now));
    }
}
