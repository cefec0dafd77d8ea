package org.alumnibridge.request.brokerage;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.consuming.ConsumedVersions;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.request.capacity.Bookkeeping;
import org.alumnibridge.request.lifecycle.Assignment;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestRepository;
import org.alumnibridge.request.lifecycle.RequestState;
import org.alumnibridge.request.network.KnownPartnership;
import org.alumnibridge.request.network.PartnershipState;
import org.alumnibridge.request.network.Partnerships;

/**
 * Keeps what {@code alumni.partnerships} says (newer wins), and hands requests that wait in brokerage over to the
 * contact persons now in office: a vacancy is filled, who has left no longer sees them.
 */
@ApplicationScoped
class FollowingPartnerships {

    private static final String CONSUMER = "partnerships";

    private final Partnerships partnerships;
    private final ConsumedVersions versions;
    private final RequestRepository requests;
    private final FindingBrokers brokers;
    private final Bookkeeping books;
    private final Clock clock;

    FollowingPartnerships(
            Partnerships partnerships,
            ConsumedVersions versions,
            RequestRepository requests,
            FindingBrokers brokers,
            Bookkeeping books,
            Clock clock) {
        this.partnerships = partnerships;
        this.versions = versions;
        this.requests = requests;
        this.brokers = brokers;
        this.books = books;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> apply(EventRecord<PartnershipState> event) {
        return event.isTombstone()
                ? partnerships.remove(event.key())
                : versions.claim(CONSUMER, event.key(), event.version())
                        .chain(newer -> newer ? follow(event) : Uni.createFrom().voidItem());
    }

    private Uni<Void> follow(EventRecord<PartnershipState> event) {
        PartnershipState state = event.state().orElseThrow();
        return partnerships
                .put(new KnownPartnership(event.key(), state))
                .chain(() -> requests.inBrokerage(state.corridor()))
                .chain(this::handOver);
    }

    private Uni<Void> handOver(List<UUID> waiting) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (UUID id : waiting) {
            all = all.chain(() -> requests.locked(id)).chain(this::handOver);
        }
        return all;
    }

    private Uni<Void> handOver(Request request) {
        return request.state() == RequestState.IN_BROKERAGE
                ? brokers.of(request).chain(found -> assign(request, found))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> assign(Request request, Optional<Assignment> found) {
        return request.isBrokeredBy(found)
                ? Uni.createFrom().voidItem()
                : books.keep(request, request.assign(found, clock.instant())).replaceWithVoid();
    }
}
