package org.alumnibridge.request.closing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.request.capacity.Bookkeeping;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestRepository;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.people.Person;

/** The requester withdraws an open request; experts who are still asked need not answer any more. */
@ApplicationScoped
class WithdrawingRequest {

    private final RequestRepository requests;
    private final Bookkeeping books;
    private final Idempotency idempotency;
    private final Clock clock;

    WithdrawingRequest(RequestRepository requests, Bookkeeping books, Idempotency idempotency, Clock clock) {
        this.requests = requests;
        this.books = books;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @WithTransaction
    Uni<UUID> withdraw(Person person, UUID id, IdempotentCall call) {
        return idempotency.once(call, () -> requests.locked(id).chain(request -> withdraw(person, request)));
    }

    private Uni<UUID> withdraw(Person person, Request request) {
        return books.keep(request, request.withdraw(Standing.of(person, request), clock.instant()));
    }
}
