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
import org.alumnibridge.request.lifecycle.Act;
import org.alumnibridge.request.lifecycle.Action;
import org.alumnibridge.request.lifecycle.Party;
import org.alumnibridge.request.lifecycle.Proposal;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.Requests;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.people.Person;
import org.alumnibridge.request.shortlist.ShortlistState;
import org.alumnibridge.request.shortlist.Shortlists;

/** A contact person, or an office in that place, proposes an expert. Proposing takes the request. */
@ApplicationScoped
public class ProposingExpert {

    private final Idempotency idempotency;
    private final Requests requests;
    private final Shortlists shortlists;
    private final AskingExperts asking;
    private final Clock clock;

    ProposingExpert(
            Idempotency idempotency, Requests requests, Shortlists shortlists, AskingExperts asking, Clock clock) {
        this.idempotency = idempotency;
        this.requests = requests;
        this.shortlists = shortlists;
        this.asking = asking;
        this.clock = clock;
    }

    /** @return id of the proposal; fails with 409 when the expert may not be asked, each rule with its own code */
    @WithTransaction
    public Uni<UUID> propose(Person person, UUID id, ProposalDraft draft, IdempotentCall call) {
        return idempotency.once(call, () -> requests.locked(id)
                .map(request -> Standing.of(request, person).requireAny())
                .chain(standing -> propose(standing, draft)));
    }

    private Uni<UUID> propose(Standing standing, ProposalDraft draft) {
        Act act = standing.require(Action.PROPOSE, clock.instant());
        Request request = standing.request();
        Optional<UUID> contactPerson =
                act.by() == Party.CONTACT_PERSON ? standing.person().profile() : Optional.empty();
        return asking.ask(request, List.of(draft.expert()), draft.reason(), contactPerson, act)
                .chain(() -> shortlists.of(request.id()))
                .invoke(shortlist -> requireReason(draft, shortlist))
                .map(shortlist -> request.proposalOf(draft.expert()).orElseThrow())
                .map(Proposal::id);
    }

    /** Comes last: what no reason can overrule is refused first. Nothing is overruled before there is a shortlist. */
    private static void requireReason(ProposalDraft draft, Optional<ShortlistState> shortlist) {
        boolean overrules = shortlist.filter(it -> !it.names(draft.expert())).isPresent();
        if (overrules && draft.reason() == null) {
            throw Problems.invalid(
                    "/reason", "reason-required", "The expert is not on the shortlist. Say why you propose them.");
        }
    }
}
