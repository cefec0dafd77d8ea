package org.alumnibridge.request.proposal;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.request.brokerage.FindingBrokers;
import org.alumnibridge.request.capacity.Bookkeeping;
import org.alumnibridge.request.lifecycle.Assignment;
import org.alumnibridge.request.lifecycle.DeclineReason;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestRepository;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.people.Person;

/**
 * An expert declines, with a coded reason. When nobody is asked any more the request goes back to its contact person; a
 * direct one to whoever brokers its region.
 */
@ApplicationScoped
class DecliningProposal {

    private final RequestRepository requests;
    private final FindingBrokers brokers;
    private final Bookkeeping books;
    private final Idempotency idempotency;
    private final Clock clock;

    DecliningProposal(
            RequestRepository requests,
            FindingBrokers brokers,
            Bookkeeping books,
            Idempotency idempotency,
            Clock clock) {
        this.requests = requests;
        this.brokers = brokers;
        this.books = books;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** @return the proposal's id */
    @WithTransaction
    Uni<UUID> decline(Person person, UUID proposal, DeclineReason why, IdempotentCall call) {
        return idempotency.once(call, () -> requests.lockedOfProposal(proposal)
                .chain(request -> decline(person, proposal, why, request)));
    }

    private Uni<UUID> decline(Person person, UUID proposal, DeclineReason why, Request request) {
        Standing standing = Standing.of(person, request);
        Uni<Optional<Assignment>> fallback =
                request.isBrokered() ? Uni.createFrom().item(Optional.empty()) : brokers.of(request);
        return fallback.map(found -> request.decline(proposal, why, standing, found, clock.instant()))
                .chain(steps -> books.keep(request, steps))
                .replaceWith(proposal);
    }
}
