package org.alumnibridge.request.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.alumnibridge.kit.web.http.EntityTags;
import org.alumnibridge.request.lifecycle.Act;
import org.alumnibridge.request.lifecycle.Action;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestChange;
import org.alumnibridge.request.lifecycle.Requests;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.people.Person;

/** Changes what a request asks for while no expert is asked. */
@ApplicationScoped
public class ChangingRequest {

    private final Requests requests;
    private final CriteriaCheck criteria;
    private final Clock clock;

    ChangingRequest(Requests requests, CriteriaCheck criteria, Clock clock) {
        this.requests = requests;
        this.criteria = criteria;
        this.clock = clock;
    }

    /** @param expected version that the caller read; fails with 412 when the request has moved on */
    @WithTransaction
    public Uni<UUID> change(Person person, UUID id, long expected, RequestChange change) {
        return requests.locked(id)
                .map(request -> Standing.of(request, person).requireAny())
                .invoke(standing ->
                        EntityTags.requireCurrent(expected, standing.request().version()))
                .chain(standing -> change(standing, change))
                .replaceWith(id);
    }

    private Uni<Void> change(Standing standing, RequestChange change) {
        Act act = standing.require(Action.CHANGE, clock.instant());
        Request request = standing.request();
        criteria.check(change, request.content().kind());
        return requests.record(request.change(change, act));
    }
}
