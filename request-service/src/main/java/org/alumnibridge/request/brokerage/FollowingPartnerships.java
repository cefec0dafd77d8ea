package org.alumnibridge.request.brokerage;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.consuming.ConsumedVersions;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.request.lifecycle.Act;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.Requests;
import org.alumnibridge.request.network.Brokerage;
import org.alumnibridge.request.network.Corridors;
import org.alumnibridge.request.network.KnownPartnership;
import org.alumnibridge.request.network.PartnershipState;
import org.alumnibridge.request.network.Partnerships;

/**
 * Keeps what {@code alumni.partnerships} says (newer wins), and hands the corridor's open requests to the contact
 * persons who are in office now: a vacancy is filled, and who has left sees them no more.
 *
 * <p>A request that is being filed at the same time reads either the partnership as it is now or is found here: both
 * lock the corridor.
 */
@ApplicationScoped
class FollowingPartnerships {

    private static final String CONSUMER = "partnerships";

    private final Partnerships partnerships;
    private final Corridors corridors;
    private final ConsumedVersions versions;
    private final Requests requests;
    private final FindingBrokers brokers;
    private final Clock clock;

    FollowingPartnerships(
            Partnerships partnerships,
            Corridors corridors,
            ConsumedVersions versions,
            Requests requests,
            FindingBrokers brokers,
            Clock clock) {
        this.partnerships = partnerships;
        this.corridors = corridors;
        this.versions = versions;
        this.requests = requests;
        this.brokers = brokers;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> apply(EventRecord<PartnershipState> event) {
        return event.isTombstone()
                ? partnerships.corridorOf(event.key()).chain(corridor -> end(event.key(), corridor))
                : versions.claim(CONSUMER, event.key(), event.version())
                        .chain(newer -> newer ? follow(event) : nothing());
    }

    private Uni<Void> end(UUID partnership, Optional<String> corridor) {
        return corridor.map(code -> corridors
                        .lock(code)
                        .chain(() -> partnerships.remove(partnership))
                        .chain(() -> handOverAll(code)))
                .orElseGet(FollowingPartnerships::nothing);
    }

    private Uni<Void> follow(EventRecord<PartnershipState> event) {
        PartnershipState state = event.state().orElseThrow();
        return corridors
                .lock(state.corridor())
                .chain(() -> partnerships.put(new KnownPartnership(event.key(), state)))
                .chain(() -> handOverAll(state.corridor()));
    }

    private Uni<Void> handOverAll(String corridor) {
        return requests.openIn(corridor).chain(this::handOverAll);
    }

    private Uni<Void> handOverAll(List<UUID> open) {
        Uni<Void> all = nothing();
        for (UUID id : open) {
            all = all.chain(() -> requests.locked(id)).chain(this::handOver);
        }
        return all;
    }

    private Uni<Void> handOver(Request request) {
        Instant now = clock.instant();
        return brokers.of(request, now).chain(found -> handOver(request, found, now));
    }

    private Uni<Void> handOver(Request request, Optional<Brokerage> found, Instant now) {
        return request.follow(found, Act.ofSystem(now)).map(requests::record).orElseGet(FollowingPartnerships::nothing);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
