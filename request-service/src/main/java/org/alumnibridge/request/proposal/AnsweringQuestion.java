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

/** An expert who has accepted a question answers it. No contact data flow. */
@ApplicationScoped
class AnsweringQuestion {

    private final RequestRepository requests;
    private final Bookkeeping books;
    private final Idempotency idempotency;
    private final Clock clock;

    AnsweringQuestion(RequestRepository requests, Bookkeeping books, Idempotency idempotency, Clock clock) {
        this.requests = requests;
        this.books = books;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** @return the proposal's id */
    @WithTransaction
    Uni<UUID> answer(Person person, UUID proposal, String text, IdempotentCall call) {
        return idempotency.once(call, () -> requests.lockedOfProposal(proposal)
                .chain(request -> answer(person, proposal, text, request)));
    }

    private Uni<UUID> answer(Person person, UUID proposal, String text, Request request) {
        Standing standing = Standing.of(person, request);
        return books.keep(request, request.answer(proposal, text, standing, clock.instant()))
                .replaceWith(proposal);
    }
}
