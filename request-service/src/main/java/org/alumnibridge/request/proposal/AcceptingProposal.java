package org.alumnibridge.request.proposal;

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

/**
 * An expert accepts. The first as many as are wanted win: in the same transaction, under the request's lock, the rivals
 * are released and their capacity returns.
 */
@ApplicationScoped
class AcceptingProposal {

    private final RequestRepository requests;
    private final Bookkeeping books;
    private final Idempotency idempotency;
    private final Clock clock;

    AcceptingProposal(RequestRepository requests, Bookkeeping books, Idempotency idempotency, Clock clock) {
        this.requests = requests;
        this.books = books;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** @return the proposal's id */
    @WithTransaction
    Uni<UUID> accept(Person person, UUID proposal, IdempotentCall call) {
        return idempotency.once(
                call, () -> requests.lockedOfProposal(proposal).chain(request -> accept(person, proposal, request)));
    }

    private Uni<UUID> accept(Person person, UUID proposal, Request request) {
        Standing standing = Standing.of(person, request);
        return books.keep(request, request.accept(proposal, standing, clock.instant()))
                .replaceWith(proposal);
    }
}
