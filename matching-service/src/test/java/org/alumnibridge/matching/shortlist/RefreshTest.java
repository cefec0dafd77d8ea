package org.alumnibridge.matching.shortlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.policy.Policies;
import org.alumnibridge.matching.ranking.Ranker;
import org.alumnibridge.matching.reference.ReferenceData;
import org.alumnibridge.matching.testing.Experts;
import org.alumnibridge.matching.testing.MatchingSnapshots;
import org.alumnibridge.matching.testing.Requests;
import org.junit.jupiter.api.Test;

class RefreshTest {

    private final Refresh refresh = new Refresh(
            Map.of(),
            new Shortlists(new Ranker(new ReferenceData()), new Policies(), Clock.systemUTC()),
            MatchingSnapshots.of(Experts.ideal(1)));

    @Test
    void oneThatCannotBeRankedDoesNotKeepTheOthersFromTheirShortlists() {
        UUID broken = Experts.id(0xbb);
        refresh.look(broken, Optional.of(withoutCorridor(broken)));
        Request whole = Requests.openToAll();
        refresh.look(whole.id(), Optional.of(whole));
        assertEquals(
                List.of(whole.id()),
                refresh.due().stream().map(ShortlistEvent::request).toList());
        assertEquals(List.of(), refresh.over());
    }

    @Test
    void whatIsStoredNamesNobodyButTheCandidates() {
        Request request = Requests.havingAsked(Experts.id(7));
        refresh.look(request.id(), Optional.of(request));
        ShortlistInputs inputs = refresh.due().get(0).shortlist().inputs();
        assertEquals(Set.of(), inputs.request().asked());
        assertEquals(null, inputs.request().requester());
        assertEquals(Set.of(Experts.id(1)), inputs.snapshot().experts().keySet());
    }

    private static Request withoutCorridor(UUID id) {
        return new Request(
                id,
                1,
                "submitted",
                "advice",
                null,
                null,
                List.of(),
                "RU",
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Set.of());
    }
}
