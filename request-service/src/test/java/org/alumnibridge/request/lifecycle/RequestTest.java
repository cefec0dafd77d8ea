package org.alumnibridge.request.lifecycle;

import static org.alumnibridge.request.testing.RequestFixture.DEPUTY;
import static org.alumnibridge.request.testing.RequestFixture.LEAD;
import static org.alumnibridge.request.testing.RequestFixture.MONDAY;
import static org.alumnibridge.request.testing.RequestFixture.SVERDLOVSK;
import static org.alumnibridge.request.testing.RequestFixture.accepted;
import static org.alumnibridge.request.testing.RequestFixture.asked;
import static org.alumnibridge.request.testing.RequestFixture.by;
import static org.alumnibridge.request.testing.RequestFixture.declined;
import static org.alumnibridge.request.testing.RequestFixture.inBrokerage;
import static org.alumnibridge.request.testing.RequestFixture.question;
import static org.alumnibridge.request.testing.RequestFixture.vacant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.request.network.Brokerage;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static final Act SYSTEM = Act.ofSystem(MONDAY);

    @Test
    void waitsForTheContactPersonFiveBusinessDays() {
        Request request = inBrokerage();
        assertEquals(WaitingFor.CONTACT_PERSON, request.waitingFor());
        assertEquals(MONDAY.plus(Duration.ofDays(7)), request.dueAt());
    }

    @Test
    void isDueWhenTheFirstOfTheAskedIsDue() {
        Request request = inBrokerage();
        Proposal first = asked(request);
        request.propose(Ids.next(), null, Optional.empty(), Act.ofSystem(MONDAY.plus(Duration.ofDays(1))));
        assertEquals(WaitingFor.EXPERT, request.waitingFor());
        assertEquals(first.dueAt(), request.dueAt());
    }

    @Test
    void theLastAcceptanceWantedReleasesTheRivals() {
        Request request = inBrokerage();
        Proposal winner = asked(request);
        Proposal rival = asked(request);
        accepted(request, winner);
        assertEquals(RequestState.ACCEPTED, request.state());
        assertEquals(ProposalState.RELEASED, rival.state());
        assertEquals(List.of(rival), request.idleLeases());
    }

    @Test
    void theLastDeclineSettlesInTheNameOfTheSystem() {
        Request request = question(2);
        Proposal one = asked(request);
        Proposal other = asked(request);
        accepted(request, one);
        List<Step> steps = declined(request, other, Optional.empty());
        assertEquals(
                List.of("proposal-declined", "accepted"),
                steps.stream().map(RequestTest::name).toList());
        assertEquals(Party.EXPERT, steps.get(0).entry().view().by());
        assertEquals(Party.SYSTEM, steps.get(1).entry().view().by());
        assertEquals("system", steps.get(1).event().actor().kind());
    }

    @Test
    void theDirectRouteFallsBackToThePartnershipWhichIsTold() {
        Request request = question(1);
        List<Step> steps = declined(request, asked(request), Optional.of(SVERDLOVSK));
        assertEquals(
                List.of("proposal-declined", "returned", "assigned"),
                steps.stream().map(RequestTest::name).toList());
        assertEquals(RequestState.IN_BROKERAGE, request.state());
        assertEquals(WaitingFor.CONTACT_PERSON, request.waitingFor());
        assertEquals(LEAD, request.broker());
    }

    @Test
    void aVacantRequestStaysTheOperatorsWhateverItsState() {
        Request request = question(1);
        declined(request, asked(request), Optional.empty());
        assertEquals(RequestState.UNMATCHED, request.state());
        assertEquals(WaitingFor.NETWORK_ADMIN, request.waitingFor());
        Proposal second = asked(request);
        assertTrue(request.isVacant());
        declined(request, second, Optional.empty());
        assertEquals(RequestState.IN_BROKERAGE, request.state());
        assertEquals(WaitingFor.NETWORK_ADMIN, request.waitingFor());
    }

    @Test
    void aDirectRequestIsNobodysToBrokerWhileItsRequesterChooses() {
        Request request = question(1);
        assertFalse(request.isVacant());
        asked(request);
        assertFalse(request.isVacant());
        assertTrue(request.follow(Optional.of(SVERDLOVSK), SYSTEM).isEmpty());
    }

    @Test
    void aRefusedExpertIsNotReleasedButRefused() {
        Request request = inBrokerage();
        Proposal proposal = asked(request);
        accepted(request, proposal);
        request.refuseExpert(RefusalReason.OTHER, by(Party.REQUESTER));
        assertEquals(ProposalState.REFUSED, proposal.state());
        assertEquals(RequestState.IN_BROKERAGE, request.state());
        assertEquals(List.of(proposal), request.idleLeases());
    }

    @Test
    void aWithdrawalReleasesTheAskedAndKeepsWhatWasDecided() {
        Request request = question(2);
        Proposal one = asked(request);
        Proposal other = asked(request);
        accepted(request, one);
        request.withdraw(by(Party.REQUESTER));
        assertEquals(ProposalState.ACCEPTED, one.state());
        assertEquals(ProposalState.RELEASED, other.state());
        assertEquals(List.of(one, other), request.idleLeases());
        assertEquals(WaitingFor.NOBODY, request.waitingFor());
        assertNull(request.dueAt());
    }

    @Test
    void aVacancyIsFilled() {
        Request request = vacant();
        assertEquals(WaitingFor.NETWORK_ADMIN, request.waitingFor());
        Step step = request.follow(Optional.of(SVERDLOVSK), SYSTEM).orElseThrow();
        assertEquals("assigned", name(step));
        assertEquals(WaitingFor.CONTACT_PERSON, request.waitingFor());
        assertTrue(request.follow(Optional.of(SVERDLOVSK), SYSTEM).isEmpty());
    }

    @Test
    void whoHasLeftIsInChargeNoMore() {
        Request request = inBrokerage();
        request.take(LEAD, by(Party.CONTACT_PERSON));
        Step step = request.follow(of(DEPUTY), SYSTEM).orElseThrow();
        assertEquals("assigned", name(step));
        assertEquals(DEPUTY, request.broker());
        assertEquals(List.of(DEPUTY), request.brokers());
        assertNull(request.takenAt());
    }

    @Test
    void whoHasTakenItKeepsItWhileInOffice() {
        Request request = inBrokerage();
        request.take(DEPUTY, by(Party.CONTACT_PERSON));
        UUID successor = Ids.next();
        Step step = request.follow(of(successor, DEPUTY), SYSTEM).orElseThrow();
        assertEquals("brokers-changed", name(step));
        assertEquals(DEPUTY, request.broker());
        assertEquals(List.of(successor, DEPUTY), request.brokers());
    }

    @Test
    void whileExpertsAreAskedOnlyThoseInChargeChange() {
        Request request = inBrokerage();
        Proposal proposal = asked(request);
        Step step = request.follow(Optional.empty(), SYSTEM).orElseThrow();
        assertEquals("brokers-changed", name(step));
        assertEquals(RequestState.PROPOSED, request.state());
        assertEquals(proposal.dueAt(), request.dueAt());
        assertTrue(request.isVacant());
    }

    @Test
    void whatHasEndedIsHandedToNobody() {
        Request request = inBrokerage();
        request.withdraw(by(Party.REQUESTER));
        assertTrue(request.follow(Optional.empty(), SYSTEM).isEmpty());
    }

    @Test
    void refusesWhatTheTableDoesNotHave() {
        Request request = inBrokerage();
        assertThrows(IllegalStateException.class, () -> request.introduce(SYSTEM));
        assertThrows(IllegalStateException.class, () -> request.close(Outcome.NOT_HELPED, by(Party.REQUESTER)));
    }

    private static Optional<Brokerage> of(UUID... brokers) {
        return Optional.of(new Brokerage(SVERDLOVSK.partnership(), brokers[0], List.of(brokers)));
    }

    private static String name(Step step) {
        return step.event().type().split("\\.")[3];
    }
}
