package org.alumnibridge.request.introduction;

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

/** The requester wants to meet the expert who has accepted: the contact data of both may be released. */
@ApplicationScoped
class ConfirmingIntroduction {

    private final RequestRepository requests;
    private final Bookkeeping books;
    private final Idempotency idempotency;
    private final Clock clock;

    ConfirmingIntroduction(RequestRepository requests, Bookkeeping books, Idempotency idempotency, Clock clock) {
        this.requests = requests;
        this.books = books;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @WithTransaction
    Uni<UUID> confirm(Person person, UUID id, IdempotentCall call) {
        return idempotency.once(call, () -> requests.locked(id).chain(request -> confirm(person, request)));
    }

    private Uni<UUID> confirm(Person person, Request request) {
        return books.keep(request, request.confirm(Standing.of(person, request), clock.instant()));
    }
}
