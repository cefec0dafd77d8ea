package org.alumnibridge.request.brokerage;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.request.capacity.Capacity;
import org.alumnibridge.request.lifecycle.Act;
import org.alumnibridge.request.lifecycle.Action;
import org.alumnibridge.request.lifecycle.RejectionReason;
import org.alumnibridge.request.lifecycle.Requests;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.people.Person;

/** A contact person takes a request, or those who broker it decline it. */
@ApplicationScoped
public class BrokeringRequest {

    private final Idempotency idempotency;
    private final Requests requests;
    private final Capacity capacity;
    private final Clock clock;

    BrokeringRequest(Idempotency idempotency, Requests requests, Capacity capacity, Clock clock) {
        this.idempotency = idempotency;
        this.requests = requests;
        this.capacity = capacity;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<UUID> take(Person person, UUID id, IdempotentCall call) {
        return idempotency.once(call, () -> requests.locked(id)
                .map(request -> Standing.of(request, person).requireAny())
                .chain(this::take)
                .replaceWith(id));
    }

    private Uni<Void> take(Standing standing) {
        Act act = standing.require(Action.TAKE, clock.instant());
        return requests.record(standing.request().take(standing.person().requireProfile(), act));
    }

    @WithTransaction
    public Uni<UUID> reject(Person person, UUID id, RejectionReason reason, IdempotentCall call) {
        return idempotency.once(call, () -> requests.locked(id)
                .map(request -> Standing.of(request, person).requireAny())
                .chain(standing -> reject(standing, reason))
                .replaceWith(id));
    }

    private Uni<Void> reject(Standing standing, RejectionReason reason) {
        Act act = standing.require(Action.REJECT, clock.instant());
        return requests.record(standing.request().reject(reason, act))
                .chain(() -> capacity.giveBackIdle(standing.request(), act));
    }
}
