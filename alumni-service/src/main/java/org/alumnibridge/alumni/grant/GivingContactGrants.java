package org.alumnibridge.alumni.grant;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.alumni.brokerage.RequestState;
import org.alumnibridge.alumni.erasing.Graves;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.Outbox;

/**
 * Releases contact data once the requester has confirmed: one grant for each introduction, however often it is told. A
 * request that is withdrawn takes its grants back.
 */
@ApplicationScoped
class GivingContactGrants {

    private static final Actor SELF = Actor.system("alumni-service");

    private final ContactGrantRepository grants;
    private final Graves graves;
    private final Outbox outbox;
    private final Clock clock;

    GivingContactGrants(ContactGrantRepository grants, Graves graves, Outbox outbox, Clock clock) {
        this.grants = grants;
        this.graves = graves;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> requestChanged(EventRecord<RequestState> event) {
        return event.state().map(state -> follow(event.key(), state)).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }

    private Uni<Void> follow(UUID request, RequestState state) {
        if (state.isReleasing()) {
            return giveOnce(request, state);
        }
        return state.isWithdrawn() ? revoke(request) : Uni.createFrom().voidItem();
    }

    private Uni<Void> revoke(UUID request) {
        return grants.ofRequest(request)
                .chain(known -> outbox.append(known.stream()
                        .flatMap(grant -> grant.revoke(SELF, clock.instant()).stream())
                        .toList()));
    }

    private Uni<Void> giveOnce(UUID request, RequestState state) {
        return grants.find(state.introduction().id())
                .chain(known -> known == null
                        ? giveToTheLiving(request, state)
                        : Uni.createFrom().voidItem());
    }

    /** A request that is told late, or again, gives nobody the data of somebody who was erased since. */
    private Uni<Void> giveToTheLiving(UUID request, RequestState state) {
        List<UUID> parties = List.of(state.requester(), state.introduction().expert());
        return graves.holdOneOf(parties)
                .chain(erased -> erased ? Uni.createFrom().voidItem() : give(request, state));
    }

    private Uni<Void> give(UUID request, RequestState state) {
        ContactGrant grant = ContactGrant.give(
                state.introduction().id(),
                request,
                state.requester(),
                state.introduction().expert(),
                state.kind(),
                clock.instant());
        return grants.add(grant).chain(() -> outbox.append(grant.given(SELF)));
    }
}
