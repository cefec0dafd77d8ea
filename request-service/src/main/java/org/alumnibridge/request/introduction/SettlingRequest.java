package org.alumnibridge.request.introduction;

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
import org.alumnibridge.request.lifecycle.Outcome;
import org.alumnibridge.request.lifecycle.RefusalReason;
import org.alumnibridge.request.lifecycle.Requests;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.people.Person;

/** What follows an acceptance: the requester confirms or refuses the expert; requester or expert close. */
@ApplicationScoped
public class SettlingRequest {

    private final Idempotency idempotency;
    private final Requests requests;
    private final Capacity capacity;
    private final Clock clock;

    SettlingRequest(Idempotency idempotency, Requests requests, Capacity capacity, Clock clock) {
        this.idempotency = idempotency;
        this.requests = requests;
        this.capacity = capacity;
        this.clock = clock;
    }

    /** Agrees to the release of contact data; the introduction is made once the grant is confirmed. */
    @WithTransaction
    public Uni<UUID> confirm(Person person, UUID id, IdempotentCall call) {
        return idempotency.once(
                call, () -> standing(person, id).chain(this::confirm).replaceWith(id));
    }

    private Uni<Void> confirm(Standing standing) {
        Act act = standing.require(Action.CONFIRM, clock.instant());
        return requests.record(standing.request().confirm(act));
    }

    @WithTransaction
    public Uni<UUID> refuse(Person person, UUID id, RefusalReason reason, IdempotentCall call) {
        return idempotency.once(call, () -> standing(person, id)
                .chain(standing -> refuse(standing, reason))
                .replaceWith(id));
    }

    private Uni<Void> refuse(Standing standing, RefusalReason reason) {
        Act act = standing.require(Action.REFUSE_EXPERT, clock.instant());
        return requests.record(standing.request().refuseExpert(reason, act))
                .chain(() -> capacity.giveBackIdle(standing.request(), act));
    }

    @WithTransaction
    public Uni<UUID> close(Person person, UUID id, Outcome outcome, IdempotentCall call) {
        return idempotency.once(call, () -> standing(person, id)
                .chain(standing -> close(standing, outcome))
                .replaceWith(id));
    }

    private Uni<Void> close(Standing standing, Outcome outcome) {
        Act act = standing.require(Action.CLOSE, clock.instant());
        return requests.record(standing.request().close(outcome, act))
                .chain(() -> capacity.giveBackIdle(standing.request(), act));
    }

    private Uni<Standing> standing(Person person, UUID id) {
        return requests.locked(id).map(request -> Standing.of(request, person).requireAny());
    }
}
