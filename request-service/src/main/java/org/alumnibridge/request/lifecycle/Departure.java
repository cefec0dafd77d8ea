package org.alumnibridge.request.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.request.network.Brokerage;

/**
 * What becomes of an open request when somebody who has a part in it is erased. The requester's own is withdrawn; one
 * that waits for the person as expert goes on to the next, or back to where experts are sought; one that the person
 * brokers goes to those who remain. What has been answered or introduced stays, for the requester to close.
 */
public final class Departure {

    /** Coded reasons in history and events. */
    static final String REQUESTER_ERASED = "requester_erased";

    static final String EXPERT_ERASED = "expert_erased";

    private Departure() {}

    /**
     * @param request locked
     * @param remaining who brokers it without the person
     * @return the steps, none when the request goes on as it is
     */
    public static List<Step> of(UUID person, Request request, Optional<Brokerage> remaining, Act act) {
        if (request.content().requester().equals(person)) {
            return List.of(request.withdraw(REQUESTER_ERASED, act));
        }
        List<Step> steps = new ArrayList<>();
        request.proposalOf(person)
                .filter(proposal -> isAwaited(request, proposal))
                .ifPresent(proposal -> steps.addAll(ofExpert(request, proposal, remaining, act)));
        if (request.brokers().contains(person)) {
            request.follow(remaining, act).ifPresent(steps::add);
        }
        request.proposalOf(person).ifPresent(Proposal::giveBackCapacity);
        return steps;
    }

    private static boolean isAwaited(Request request, Proposal proposal) {
        return switch (request.state()) {
            case PROPOSED, ACCEPTED, RELEASING -> proposal.isOpen() || proposal.isAccepted();
            default -> false;
        };
    }

    private static List<Step> ofExpert(Request request, Proposal lost, Optional<Brokerage> remaining, Act act) {
        List<Step> steps = new ArrayList<>();
        steps.add(request.loseExpert(lost, EXPERT_ERASED, act));
        if (request.state() != RequestState.PROPOSED) {
            steps.addAll(request.accepted().isEmpty() ? List.of(request.searchAnew(act)) : List.of());
        } else if (request.open().isEmpty()) {
            steps.addAll(request.allDecided(remaining, act));
        }
        return steps;
    }
}
