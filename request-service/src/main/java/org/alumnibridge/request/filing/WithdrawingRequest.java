package org.alumnibridge.request.filing;

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
import org.alumnibridge.request.lifecycle.Requests;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.people.Person;

/** Takes an open request back; whoever was asked need not answer any more. */
@ApplicationScoped
public class WithdrawingRequest {

    private final Idempotency idempotency;
    private final Requests requests;
    private final Capacity capacity;
    private final Clock clock;

    WithdrawingRequest(Idempotency idempotency, Requests requests, Capacity capacity, Clock clock) {
        this.idempotency = idempotency;
        this.requests = requests;
        this.capacity = capacity;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<UUID> withdraw(Person person, UUID id, IdempotentCall call) {
        return idempotency.once(call, () -> requests.locked(id)
                .map(request -> Standing.of(request, person).requireAny())
                .chain(this::withdraw)
                .replaceWith(id));
    }

    private Uni<Void> withdraw(Standing standing) {
        Act act = standing.require(Action.WITHDRAW, clock.instant());
        return requests.record(standing.request().withdraw(act))
                .chain(() -> capacity.giveBackIdle(standing.request(), act));
    }
}
