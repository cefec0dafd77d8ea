package org.alumnibridge.request.brokerage;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.request.capacity.Bookkeeping;
import org.alumnibridge.request.lifecycle.RejectionReason;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestRepository;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.people.Person;

/** Those who broker a request decline it, with a coded reason. */
@ApplicationScoped
class RejectingRequest {

    private final RequestRepository requests;
    private final Bookkeeping books;
    private final Idempotency idempotency;
    private final Clock clock;

    RejectingRequest(RequestRepository requests, Bookkeeping books, Idempotency idempotency, Clock clock) {
        this.requests = requests;
        this.books = books;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @WithTransaction
    Uni<UUID> reject(Person person, UUID id, RejectionReason why, IdempotentCall call) {
        return idempotency.once(call, () -> requests.locked(id).chain(request -> reject(person, request, why)));
    }

    private Uni<UUID> reject(Person person, Request request, RejectionReason why) {
        return books.keep(request, request.reject(why, Standing.of(person, request), clock.instant()));
    }
}
