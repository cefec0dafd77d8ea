package org.alumnibridge.alumni.privacy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.alumni.erasing.DataSubject;
import org.alumnibridge.alumni.erasing.Graves;
import org.alumnibridge.alumni.profile.DataSubjects;
import org.alumnibridge.alumni.profile.Profile;
import org.alumnibridge.alumni.profile.ProfileRepository;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Erases the next person whose undo window is over: all data, the grave, the event for the others and this service's own
 * receipt in one transaction. Replicas pass over what another one holds; one that is killed leaves nothing half done, and
 * any of them goes on.
 */
@ApplicationScoped
class CarryingOutErasures {

    private static final Actor SELF = Actor.system("alumni-service");

    private final ErasureRepository erasures;
    private final ProfileRepository profiles;
    private final Stores stores;
    private final Graves graves;
    private final Receipts receipts;
    private final Outbox outbox;
    private final Clock clock;

    CarryingOutErasures(
            ErasureRepository erasures,
            ProfileRepository profiles,
            Stores stores,
            Graves graves,
            Receipts receipts,
            Outbox outbox,
            Clock clock) {
        this.erasures = erasures;
        this.profiles = profiles;
        this.stores = stores;
        this.graves = graves;
        this.receipts = receipts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Fails with {@link ErasureFailedException} when this one cannot be carried out now.
     *
     * @return whether there was one
     */
    @WithTransaction
    Uni<Boolean> next() {
        return erasures.claimDue(clock.instant())
                .chain(erasure -> erasure == null
                        ? Uni.createFrom().item(false)
                        : carryOut(erasure).replaceWith(true));
    }

    /** Others go first for a while. */
    @WithTransaction
    Uni<Void> postpone(UUID id) {
        return erasures.findForChange(id)
                .invoke(erasure -> erasure.postpone(clock.instant()))
                .replaceWithVoid();
    }

    /** Everything is written here, so that what the database refuses is known before the commit. */
    private Uni<Void> carryOut(Erasure erasure) {
        return profiles.findForChange(erasure.profile())
                .chain(profile -> erase(erasure, profile))
                .chain(() -> Panache.getSession())
                .chain(Mutiny.Session::flush)
                .onFailure()
                .transform(failure -> new ErasureFailedException(erasure.id(), failure));
    }

    private Uni<Void> erase(Erasure erasure, Profile profile) {
        DataSubject person = DataSubjects.of(profile);
        Instant now = clock.instant();
        var erased = profile.erased(SELF, now);
        return stores.remove(person)
                .invoke(() -> erasure.begin(erased.version(), person.subject(), now))
                .call(() -> graves.dig(person, erased.version(), now))
                .call(() -> outbox.append(erased))
                .chain(removed -> giveReceipts(erasure, removed));
    }

    /** Whoever never had an account needs no receipt of Keycloak. */
    private Uni<Void> giveReceipts(Erasure erasure, Map<String, Integer> removed) {
        Uni<Void> own = receipts.give(erasure, ReceiptGiver.ALUMNI_SERVICE, removed);
        return erasure.account() != null
                ? own
                : own.chain(() -> receipts.give(erasure, ReceiptGiver.KEYCLOAK, Map.of()));
    }
}
