package org.alumnibridge.notification.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.alumnibridge.notification.ProducerExamples;
import org.alumnibridge.notification.notice.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestContractTest {

    private final RequestState state =
            ProducerExamples.as(RequestState.class, ProducerExamples.request()).state();

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepHasWhatNoticesAreMadeOf(String type) {
        RequestState step = ProducerExamples.as(RequestState.class, ProducerExamples.read("request-service", type))
                .state();

        assertNotEquals(Kind.OTHER, step.kind());
        assertNotNull(step.requester());
        assertNotNull(step.target().country());
    }

    static List<String> steps() {
        return ProducerExamples.types("request-service", "org.alumnibridge.request.");
    }

    @Test
    void theExampleHasWhatNoticesAreMadeOf() {
        assertEquals(Kind.BUSINESS_CONTACT, state.kind());
        assertEquals("RU", state.target().country());
        assertEquals(List.of("RU-SVE"), state.target().regions());
        assertEquals(List.of("24.51"), state.industries());
    }

    @Test
    void theExampleNamesThoseWhoAreTold() {
        assertNotNull(state.requester());
        assertNotNull(state.broker());
        assertNotNull(state.introduction().expert());
        assertEquals(1, state.proposals("open").size());
        assertNotNull(state.proposals("open").get(0).dueAt());
    }

    @Test
    void aKindThatCameLaterIsReadAsOne() {
        ObjectNode later = ProducerExamples.request();
        ((ObjectNode) later.get("state")).put("kind", "barter");

        assertEquals(
                Kind.OTHER,
                ProducerExamples.as(RequestState.class, later).state().kind());
    }
}
