package org.alumnibridge.alumni.privacy;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps track of accounts that are to be deleted at Keycloak. The call itself is made between two transactions: a lease
 * keeps other replicas away meanwhile, and should this one die the next one repeats the call, which does no harm.
 */
@ApplicationScoped
class DeletingAccounts {

    private static final Duration LEASE = Duration.ofSeconds(30);

    /** An account to delete. */
    record Waiting(UUID erasure, String subject) {}

    private final ErasureRepository erasures;
    private final Receipts receipts;
    private final Clock clock;

    DeletingAccounts(ErasureRepository erasures, Receipts receipts, Clock clock) {
        this.erasures = erasures;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The next account, leased; empty when there is none to be had. */
    @WithTransaction
    Uni<Optional<Waiting>> lease() {
        return erasures.claimWithAccount(clock.instant())
                .onItem()
                .ifNotNull()
                .invoke(erasure -> erasure.lease(LEASE, clock.instant()))
                .map(erasure -> Optional.ofNullable(erasure).map(found -> new Waiting(found.id(), found.account())));
    }

    /** The account is gone. */
    @WithTransaction
    Uni<Void> deleted(UUID id, Map<String, Integer> removed) {
        return erasures.findForChange(id)
                .chain(erasure -> erasure.account() == null ? Uni.createFrom().voidItem() : settle(erasure, removed));
    }

    /** Keycloak is away, or refuses: later. */
    @WithTransaction
    Uni<Void> postpone(UUID id) {
        return erasures.findForChange(id)
                .invoke(erasure -> erasure.postpone(clock.instant()))
                .replaceWithVoid();
    }

    private Uni<Void> settle(Erasure erasure, Map<String, Integer> removed) {
        erasure.accountDeleted();
        return receipts.give(erasure, ReceiptGiver.KEYCLOAK, removed);
    }
}
