package org.alumnibridge.request.closing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.request.capacity.Bookkeeping;
import org.alumnibridge.request.lifecycle.Outcome;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestRepository;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.people.Person;

/** Requester or expert close an answered request, or one that led to an introduction, and say what came of it. */
@ApplicationScoped
class ClosingRequest {

    private final RequestRepository requests;
    private final Bookkeeping books;
    private final Idempotency idempotency;
    private final Clock clock;

    ClosingRequest(RequestRepository requests, Bookkeeping books, Idempotency idempotency, Clock clock) {
        this.requests = requests;
        this.books = books;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @WithTransaction
    Uni<UUID> close(Person person, UUID id, Outcome outcome, IdempotentCall call) {
        return idempotency.once(call, () -> requests.locked(id).chain(request -> close(person, request, outcome)));
    }

    private Uni<UUID> close(Person person, Request request, Outcome outcome) {
        return books.keep(request, request.close(outcome, Standing.of(person, request), clock.instant()));
    }
}
