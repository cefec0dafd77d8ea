package org.alumnibridge.alumni.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.alumnibridge.alumni.brokerage.RequestPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TieQueriesTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BROKER")
    void aBrokerSeesEverybodyInTheRequest(RequestPart theirs) {
        assertEquals(Optional.of(Tie.BROKERED), TieQueries.of(RequestPart.BROKER, theirs));
    }

    @Test
    void anExpertWhoIsOnlyAskedLearnsNothingOfTheRequester() {
        assertEquals(Optional.empty(), TieQueries.of(RequestPart.ASKED, RequestPart.REQUESTER));
        assertEquals(Optional.empty(), TieQueries.of(RequestPart.REQUESTER, RequestPart.ASKED));
    }

    @Test
    void acceptanceShowsTheTwoToEachOther() {
        assertEquals(Optional.of(Tie.ACCEPTED), TieQueries.of(RequestPart.ACCEPTED, RequestPart.REQUESTER));
        assertEquals(Optional.of(Tie.ACCEPTED), TieQueries.of(RequestPart.REQUESTER, RequestPart.ACCEPTED));
    }

    @ParameterizedTest
    @EnumSource
    void aCandidateLearnsNothing(RequestPart theirs) {
        assertEquals(Optional.empty(), TieQueries.of(RequestPart.CANDIDATE, theirs));
    }

    @Test
    void rivalsDoNotSeeEachOther() {
        assertEquals(Optional.empty(), TieQueries.of(RequestPart.ASKED, RequestPart.ASKED));
        assertEquals(Optional.empty(), TieQueries.of(RequestPart.ACCEPTED, RequestPart.ACCEPTED));
    }
}
