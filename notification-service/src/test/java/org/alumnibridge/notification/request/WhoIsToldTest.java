package org.alumnibridge.notification.request;

import static org.alumnibridge.notification.notice.Audience.BROKER;
import static org.alumnibridge.notification.notice.Audience.EXPERT;
import static org.alumnibridge.notification.notice.Audience.REQUESTER;
import static org.alumnibridge.notification.request.RequestFixture.brokered;
import static org.alumnibridge.notification.request.RequestFixture.direct;
import static org.alumnibridge.notification.request.RequestFixture.introducedTo;
import static org.alumnibridge.notification.request.RequestFixture.proposal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.notification.notice.Category;
import org.alumnibridge.notification.request.RequestState.Proposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoIsToldTest {

    @Test
    void tellsTheBrokerOfAnAssignedRequest() {
        EventRecord<RequestState> event = brokered("assigned");

        assertEquals(
                List.of(new Telling(
                        RequestFixture.BROKER,
                        Category.REQUEST_ASSIGNED,
                        BROKER,
                        event.eventId(),
                        null,
                        RequestFixture.DUE)),
                WhoIsTold.at(event));
    }

    @Test
    void tellsNobodyOfARequestThatNobodyBrokers() {
        assertEquals(List.of(), WhoIsTold.at(direct("assigned")));
    }

    @Test
    void tellsEveryExpertWithAnOpenProposalUntilWhenToAnswer() {
        Proposal first = proposal("open");
        Proposal second = proposal("open");

        List<Telling> told = WhoIsTold.at(brokered("proposed", first, proposal("declined"), second));

        assertEquals(List.of(asked(first), asked(second)), told);
    }

    @Test
    void tellsAnExpertOfAProposalByItsOwnIdSoThatTheNextProposalTellsOnlyTheNewExpert() {
        Proposal open = proposal("open");

        Telling before = WhoIsTold.at(brokered("proposed", open)).get(0);
        List<Telling> after = WhoIsTold.at(brokered("proposed", open, proposal("open")));

        assertEquals(before, after.get(0));
        assertEquals(2, after.size());
    }

    @Test
    void tellsRequesterAndBrokerOfAnAcceptance() {
        EventRecord<RequestState> event = brokered("proposal-accepted", proposal("accepted"), proposal("open"));

        assertEquals(
                List.of(
                        new Telling(
                                RequestFixture.REQUESTER,
                                Category.PROPOSAL_ACCEPTED,
                                REQUESTER,
                                event.eventId(),
                                null,
                                null),
                        new Telling(
                                RequestFixture.BROKER,
                                Category.PROPOSAL_ACCEPTED,
                                BROKER,
                                event.eventId(),
                                null,
                                null)),
                WhoIsTold.at(event));
    }

    @Test
    void tellsOnlyTheRequesterOfAnAcceptanceOnTheDirectRoute() {
        List<Telling> told = WhoIsTold.at(direct("proposal-accepted", proposal("accepted")));

        assertEquals(
                List.of(RequestFixture.REQUESTER),
                told.stream().map(Telling::profile).toList());
    }

    @Test
    void tellsTheBrokerOfARefusal() {
        Telling told = WhoIsTold.at(brokered("proposal-declined", proposal("declined")))
                .get(0);

        assertEquals(RequestFixture.BROKER, told.profile());
        assertEquals(BROKER, told.audience());
    }

    @Test
    void tellsTheRequesterOfARefusalOnTheDirectRoute() {
        Telling told =
                WhoIsTold.at(direct("proposal-declined", proposal("declined"))).get(0);

        assertEquals(RequestFixture.REQUESTER, told.profile());
        assertEquals(REQUESTER, told.audience());
    }

    @Test
    void tellsRivalsThatTheyAreReleasedAtWhateverStepThatShows() {
        Proposal rival = proposal("released");
        Telling released =
                new Telling(rival.expert(), Category.PROPOSAL_RELEASED, EXPERT, rival.id(), rival.id(), null);

        assertEquals(List.of(released), WhoIsTold.at(brokered("accepted", proposal("accepted"), rival)));
        assertTrue(
                WhoIsTold.at(brokered("completed", proposal("accepted"), rival)).contains(released));
    }

    @Test
    void tellsThoseAskedThatAWithdrawnRequestNeedsNoAnswer() {
        Proposal asked = proposal("released");

        assertEquals(
                List.of(new Telling(asked.expert(), Category.PROPOSAL_RELEASED, EXPERT, asked.id(), asked.id(), null)),
                WhoIsTold.at(brokered("withdrawn", asked)));
    }

    @Test
    void tellsTheBrokerThatAnExpertIsLostAndTheExpertNothing() {
        Proposal lost = proposal("withdrawn");

        List<Telling> told = WhoIsTold.at(brokered("proposal-withdrawn", lost));

        assertEquals(
                List.of(Category.PROPOSAL_DECLINED),
                told.stream().map(Telling::category).toList());
        assertTrue(told.stream().noneMatch(telling -> telling.profile().equals(lost.expert())));
    }

    @Test
    void tellsAnExpertWhoHadAcceptedThatTheRequesterDecidedOtherwise() {
        Proposal refused = proposal("refused");

        assertEquals(
                List.of(new Telling(
                        refused.expert(), Category.PROPOSAL_REFUSED, EXPERT, refused.id(), refused.id(), null)),
                WhoIsTold.at(brokered("refused", refused)));
    }

    @Test
    void tellsNobodyOfAProposalInAStateThatWeDoNotKnow() {
        assertEquals(List.of(), WhoIsTold.at(brokered("taken", proposal("paused"), proposal(null))));
    }

    @Test
    void tellsRequesterAndExpertOfTheirIntroduction() {
        Proposal accepted = proposal("accepted");
        EventRecord<RequestState> event = introducedTo(accepted.expert(), accepted);

        assertEquals(
                List.of(
                        new Telling(
                                RequestFixture.REQUESTER, Category.INTRODUCED, REQUESTER, event.eventId(), null, null),
                        new Telling(
                                accepted.expert(), Category.INTRODUCED, EXPERT, event.eventId(), accepted.id(), null)),
                WhoIsTold.at(event));
    }

    @Test
    void tellsTheRequesterOfAnAnswer() {
        Telling told = WhoIsTold.at(direct("answered", proposal("accepted"))).get(0);

        assertEquals(RequestFixture.REQUESTER, told.profile());
        assertEquals(Category.QUESTION_ANSWERED, told.category());
    }

    @Test
    void tellsTheRequesterThatTheRequestIsDeclined() {
        Telling told = WhoIsTold.at(brokered("declined")).get(0);

        assertEquals(RequestFixture.REQUESTER, told.profile());
        assertEquals(Category.REQUEST_DECLINED, told.category());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"filed", "taken", "accepted", "confirmed", "completed", "withdrawn", "changed", "not-yet-made"})
    void tellsNobodyOfOtherSteps(String step) {
        assertEquals(List.of(), WhoIsTold.at(brokered(step, proposal("accepted"), proposal("open"))));
    }

    @Test
    void tellsNobodyOfATombstone() {
        assertEquals(List.of(), WhoIsTold.at(RequestFixture.tombstone()));
    }

    private static Telling asked(Proposal proposal) {
        return new Telling(
                proposal.expert(),
                Category.PROPOSAL_RECEIVED,
                EXPERT,
                proposal.id(),
                proposal.id(),
                RequestFixture.DUE);
    }
}
