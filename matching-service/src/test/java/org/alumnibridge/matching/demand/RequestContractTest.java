package org.alumnibridge.matching.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alumnibridge.matching.reference.Level;
import org.alumnibridge.matching.testing.Experts;
import org.alumnibridge.matching.testing.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RequestContractTest {

    @Test
    void readsWhatRequestServicePublishes() {
        Request request = Request.of(Experts.id(0xe1), 5, example());
        assertEquals("proposed", request.state());
        assertEquals("business_contact", request.kind());
        assertEquals("DE-RU", request.corridor());
        assertEquals(Experts.id(7), request.requester());
        assertEquals(List.of("drmn"), request.organisations());
        assertEquals("RU", request.country());
        assertEquals(List.of("RU-SVE"), request.regions());
        assertEquals(List.of("24.51"), request.industries());
        assertEquals(List.of("certification"), request.topics());
        assertEquals(Map.of("de", Level.B2), request.languages());
        assertEquals(List.of(Experts.id(0xc1), Experts.id(0xc2)), request.brokers());
        assertEquals(Set.of(Experts.id(1), Experts.id(2)), request.asked());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void readsEveryStepThatRequestServicePublishes(String type) {
        RequestState state = Repository.state("request-service", type, RequestState.class);
        Request request = Request.of(Experts.id(0xe1), 1, state);

        assertEquals(state.state(), request.state());
        assertEquals(Set.of("completed", "declined", "withdrawn").contains(state.state()), request.hasEnded());
    }

    static List<String> steps() {
        return Repository.types("request-service", "org.alumnibridge.request.");
    }

    @ParameterizedTest
    @CsvSource({
        "submitted, true, false",
        "in_brokerage, true, false",
        "proposed, true, false",
        "needs_information, true, false",
        "unmatched, true, false",
        "accepted, false, false",
        "releasing, false, false",
        "introduced, false, false",
        "answered, false, false",
        "suspended, false, false",
        "completed, false, true",
        "declined, false, true",
        "withdrawn, false, true",
        "expired, false, true"
    })
    void knowsWhoIsLookingAndWhatHasEnded(String state, boolean looking, boolean ended) {
        Request request = in(state);
        assertEquals(looking, request.looksForExperts());
        assertEquals(ended, request.hasEnded());
    }

    @Test
    void businessContactsTakeTheCapacityOfAdvice() {
        assertEquals("advice", Request.of(Experts.id(1), 1, example()).capacity());
    }

    @Test
    void takesWhatIsAbsentForOpen() {
        Request bare = in("submitted");
        assertTrue(bare.regions().isEmpty());
        assertTrue(bare.languages().isEmpty());
        assertFalse(bare.hasEnded());
    }

    @ParameterizedTest
    @CsvSource({",question,DE-RU", "submitted,,DE-RU", "submitted,question,"})
    void refusesOneWithoutWhatEveryRequestHas(String state, String kind, String corridor) {
        RequestState broken =
                new RequestState(state, kind, corridor, null, null, null, null, null, null, null, null, null);
        assertThrows(NullPointerException.class, () -> Request.of(Experts.id(1), 1, broken));
    }

    private static Request in(String state) {
        return Request.of(
                Experts.id(1),
                1,
                new RequestState(state, "question", "DE-RU", null, null, null, null, null, null, null, null, null));
    }

    private static RequestState example() {
        return Repository.state("request-service", "org.alumnibridge.request.proposed.v1", RequestState.class);
    }
}
