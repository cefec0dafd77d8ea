package org.alumnibridge.request.introduction;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.request.capacity.Bookkeeping;
import org.alumnibridge.request.lifecycle.RefusalReason;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestRepository;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.people.Person;

/** The requester does not want the expert who has accepted; others may be asked. */
@ApplicationScoped
class RefusingExpert {

    private final RequestRepository requests;
    private final Bookkeeping books;
    private final Idempotency idempotency;
    private final Clock clock;

    RefusingExpert(RequestRepository requests, Bookkeeping books, Idempotency idempotency, Clock clock) {
        this.requests = requests;
        this.books = books;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @WithTransaction
    Uni<UUID> refuse(Person person, UUID id, RefusalReason why, IdempotentCall call) {
        return idempotency.once(call, () -> requests.locked(id).chain(request -> refuse(person, request, why)));
    }

    private Uni<UUID> refuse(Person person, Request request, RefusalReason why) {
        return books.keep(request, request.refuseExperts(why, Standing.of(person, request), clock.instant()));
    }
}
