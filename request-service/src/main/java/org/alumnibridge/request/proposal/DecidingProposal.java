package org.alumnibridge.request.proposal;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.kit.web.problem.Problems;
import org.alumnibridge.request.brokerage.FindingBrokers;
import org.alumnibridge.request.capacity.Capacity;
import org.alumnibridge.request.lifecycle.Act;
import org.alumnibridge.request.lifecycle.Action;
import org.alumnibridge.request.lifecycle.DeclineReason;
import org.alumnibridge.request.lifecycle.Proposal;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.Requests;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.lifecycle.Step;
import org.alumnibridge.request.people.Person;

/**
 * An asked expert accepts, declines or answers. The request's row is locked, so that of rival acceptances as many win
 * as experts are wanted, and the capacity of the others is given back in the same transaction.
 */
@ApplicationScoped
public class DecidingProposal {

    private final Idempotency idempotency;
    private final Requests requests;
    private final FindingBrokers brokers;
    private final Capacity capacity;
    private final Clock clock;

    DecidingProposal(
            Idempotency idempotency, Requests requests, FindingBrokers brokers, Capacity capacity, Clock clock) {
        this.idempotency = idempotency;
        this.requests = requests;
        this.brokers = brokers;
        this.capacity = capacity;
        this.clock = clock;
    }

    /** @return the proposal's id; fails with 404 unless it is the caller's, with 409 when others were faster */
    @WithTransaction
    public Uni<UUID> accept(Person person, UUID proposal, IdempotentCall call) {
        return idempotency.once(
                call, () -> own(person, proposal).chain(this::accept).replaceWith(proposal));
    }

    @WithTransaction
    public Uni<UUID> decline(Person person, UUID proposal, DeclineReason reason, IdempotentCall call) {
        return idempotency.once(call, () -> own(person, proposal)
                .chain(standing -> decline(standing, reason))
                .replaceWith(proposal));
    }

    @WithTransaction
    public Uni<UUID> answer(Person person, UUID proposal, String text, IdempotentCall call) {
        return idempotency.once(call, () -> own(person, proposal)
                .chain(standing -> answer(standing, text))
                .replaceWith(proposal));
    }

    private Uni<Standing> own(Person person, UUID proposal) {
        return requests.lockedOfProposal(proposal)
                .map(request -> Standing.of(request, person))
                .invoke(standing -> requireOwn(standing, proposal));
    }

    private static void requireOwn(Standing standing, UUID proposal) {
        ofCaller(standing, proposal).orElseThrow(Problems::notFound);
    }

    private static Optional<Proposal> ofCaller(Standing standing, UUID proposal) {
        return standing.proposal().filter(own -> own.id().equals(proposal));
    }

    private Uni<Void> accept(Standing standing) {
        Act act = standing.require(Action.ACCEPT, clock.instant());
        Proposal own = standing.proposal().orElseThrow();
        return keep(standing.request(), standing.request().accept(own, act), act);
    }

    private Uni<Void> decline(Standing standing, DeclineReason reason) {
        Act act = standing.require(Action.DECLINE, clock.instant());
        Proposal own = standing.proposal().orElseThrow();
        return brokers.of(standing.request(), act.at())
                .chain(next -> keep(standing.request(), standing.request().decline(own, reason, next, act), act));
    }

    private Uni<Void> answer(Standing standing, String text) {
        Act act = standing.require(Action.ANSWER, clock.instant());
        Proposal own = standing.proposal().orElseThrow();
        return keep(standing.request(), List.of(standing.request().answer(own, text, act)), act);
    }

    private Uni<Void> keep(Request request, List<Step> steps, Act act) {
        return requests.record(steps).chain(() -> capacity.giveBackIdle(request, act));
    }
}
