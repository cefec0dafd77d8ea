package org.alumnibridge.request.card;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.kit.web.problem.FieldError;
import org.alumnibridge.kit.web.problem.Problems;
import org.alumnibridge.request.lifecycle.Act;
import org.alumnibridge.request.lifecycle.Action;
import org.alumnibridge.request.lifecycle.Requests;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.people.Person;
import org.alumnibridge.request.proposal.AskingExperts;

/** The requester of a direct request chooses whom to ask, by the handles of the cards. All are asked or none. */
@ApplicationScoped
public class ChoosingExperts {

    private final Idempotency idempotency;
    private final Requests requests;
    private final Handles handles;
    private final AskingExperts asking;
    private final Clock clock;

    ChoosingExperts(Idempotency idempotency, Requests requests, Handles handles, AskingExperts asking, Clock clock) {
        this.idempotency = idempotency;
        this.requests = requests;
        this.handles = handles;
        this.asking = asking;
        this.clock = clock;
    }

    /** @return the request's id; fails with 400 for handles that are not of this request */
    @WithTransaction
    public Uni<UUID> choose(Person person, UUID id, List<UUID> chosen, IdempotentCall call) {
        return idempotency.once(call, () -> requests.locked(id)
                .map(request -> Standing.of(request, person).requireAny())
                .chain(standing -> choose(standing, chosen))
                .replaceWith(id));
    }

    private Uni<Void> choose(Standing standing, List<UUID> chosen) {
        Act act = standing.require(Action.CHOOSE_EXPERTS, clock.instant());
        return handles.of(standing.request().id())
                .map(profiles -> resolve(chosen, profiles))
                .chain(experts -> asking.ask(standing.request(), experts, null, Optional.empty(), act));
    }

    private static List<UUID> resolve(List<UUID> chosen, Map<UUID, UUID> profiles) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            if (!profiles.containsKey(chosen.get(i))) {
                errors.add(new FieldError(
                        "/handles/" + i, "unknown-handle", "This handle is not of a card of this request."));
            }
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return chosen.stream().distinct().map(profiles::get).toList();
    }
}
