package org.alumnibridge.request.lifecycle;

import static org.alumnibridge.request.testing.RequestFixture.DEPUTY;
import static org.alumnibridge.request.testing.RequestFixture.LEAD;
import static org.alumnibridge.request.testing.RequestFixture.MONDAY;
import static org.alumnibridge.request.testing.RequestFixture.REQUESTER;
import static org.alumnibridge.request.testing.RequestFixture.SVERDLOVSK;
import static org.alumnibridge.request.testing.RequestFixture.accepted;
import static org.alumnibridge.request.testing.RequestFixture.asked;
import static org.alumnibridge.request.testing.RequestFixture.by;
import static org.alumnibridge.request.testing.RequestFixture.inBrokerage;
import static org.alumnibridge.request.testing.RequestFixture.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.request.network.Brokerage;
import org.junit.jupiter.api.Test;

/** Somebody who has a part in an open request is erased. */
class DepartureTest {

    @Test
    void theRequestersOwnIsWithdrawnAndWhoWasAskedIsReleased() {
        Request request = inBrokerage();
        Proposal rival = asked(request);

        List<Step> steps = leaves(REQUESTER, request, Optional.of(SVERDLOVSK));

        assertEquals(List.of("withdrawn requester_erased"), told(steps));
        assertEquals(ProposalState.RELEASED, rival.state());
        assertEquals(List.of(rival), request.idleLeases());
    }

    @Test
    void whatAnExpertWasAskedGoesBackToTheBroker() {
        Request request = inBrokerage();
        Proposal lost = asked(request);

        List<Step> steps = leaves(lost.expert(), request, Optional.of(SVERDLOVSK));

        assertEquals(List.of("proposal_withdrawn expert_erased", "returned"), told(steps));
        assertEquals(RequestState.IN_BROKERAGE, request.state());
        assertEquals(ProposalState.WITHDRAWN, lost.state());
        assertFalse(lost.isLeased());
    }

    @Test
    void theOtherWhoIsAskedGoesOn() {
        Request request = inBrokerage();
        Proposal lost = asked(request);
        asked(request);

        assertEquals(
                List.of("proposal_withdrawn expert_erased"),
                told(leaves(lost.expert(), request, Optional.of(SVERDLOVSK))));
        assertEquals(RequestState.PROPOSED, request.state());
    }

    @Test
    void ofTwoWantedTheOneWhoHasAcceptedRemains() {
        Request request = question(2);
        accepted(request, asked(request));
        Proposal lost = asked(request);

        assertEquals(
                List.of("proposal_withdrawn expert_erased", "accepted"),
                told(leaves(lost.expert(), request, Optional.empty())));
    }

    @Test
    void theSearchBeginsAnewWithoutTheExpertWhoHadAccepted() {
        Request request = inBrokerage();
        Proposal lost = asked(request);
        accepted(request, lost);

        assertEquals(
                List.of("proposal_withdrawn expert_erased", "returned"),
                told(leaves(lost.expert(), request, Optional.of(SVERDLOVSK))));
        assertEquals(RequestState.IN_BROKERAGE, request.state());
    }

    @Test
    void aRequesterOnTheDirectRouteChoosesAnew() {
        Request request = question(1);
        Proposal lost = asked(request);
        accepted(request, lost);

        leaves(lost.expert(), request, Optional.of(SVERDLOVSK));

        assertEquals(RequestState.SUBMITTED, request.state());
        assertEquals(WaitingFor.REQUESTER, request.waitingFor());
    }

    @Test
    void nothingIsReleasedToWhoIsGone() {
        Request request = inBrokerage();
        Proposal lost = asked(request);
        accepted(request, lost);
        request.confirm(by(Party.REQUESTER));

        List<Step> steps = leaves(lost.expert(), request, Optional.of(SVERDLOVSK));

        assertEquals(List.of("proposal_withdrawn expert_erased", "returned"), told(steps));
        assertNull(request.introduction());
        steps.forEach(step -> assertNull(((RequestSnapshot) step.event().state()).introduction()));
    }

    @Test
    void whatWasAnsweredStays() {
        Request request = question(1);
        Proposal answered = asked(request);
        accepted(request, answered);
        request.answer(answered, "EN 1559.", by(Party.EXPERT));

        assertEquals(List.of(), leaves(answered.expert(), request, Optional.empty()));
        assertEquals(RequestState.ANSWERED, request.state());
        assertFalse(answered.isLeased());
    }

    @Test
    void theDeputyGetsWhatTheLeadHadTaken() {
        Request request = inBrokerage();
        request.take(LEAD, by(Party.CONTACT_PERSON));

        List<Step> steps = leaves(LEAD, request, Optional.of(deputyAlone()));

        assertEquals(List.of("assigned"), told(steps));
        assertEquals(DEPUTY, request.broker());
        assertNull(request.takenAt());
    }

    @Test
    void theNetworkStepsInWhereNobodyRemains() {
        Request request = inBrokerage();

        leaves(LEAD, request, Optional.empty());

        assertEquals(WaitingFor.NETWORK_ADMIN, request.waitingFor());
    }

    @Test
    void expertsGoOnBeingAskedWhenTheirBrokerLeaves() {
        Request request = inBrokerage();
        asked(request);

        assertEquals(List.of("brokers_changed"), told(leaves(LEAD, request, Optional.of(deputyAlone()))));
        assertEquals(RequestState.PROPOSED, request.state());
    }

    @Test
    void othersRequestsAreNotTouched() {
        assertEquals(List.of(), leaves(Ids.next(), inBrokerage(), Optional.of(SVERDLOVSK)));
    }

    private static Brokerage deputyAlone() {
        return new Brokerage(SVERDLOVSK.partnership(), DEPUTY, List.of(DEPUTY));
    }

    private static List<Step> leaves(UUID person, Request request, Optional<Brokerage> remaining) {
        return Departure.of(person, request, remaining, Act.ofSystem(MONDAY));
    }

    private static List<String> told(List<Step> steps) {
        return steps.stream()
                .map(step -> step.entry().view())
                .map(view -> view.step().name().toLowerCase() + (view.reason() == null ? "" : " " + view.reason()))
                .toList();
    }
}
