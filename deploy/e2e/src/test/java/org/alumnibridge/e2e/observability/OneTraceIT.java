package org.alumnibridge.e2e.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.e2e.RunningSystem;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.e2e.door.Visitor;
import org.alumnibridge.e2e.story.FoundryStory;
import org.alumnibridge.e2e.story.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A call through the gateway, and what its event brings about in other services, is one trace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneTraceIT {

    private Stage stage;

    @BeforeAll
    void start() {
        stage = RunningSystem.stage();
    }

    @Test
    void aRequestFiledIsOneTraceThroughAllServices() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        Visitor requester = stage.as("entrepreneur-de");

        Answer filed = requester
                .post("/v1/requests", FoundryStory.draft(), tracedBy(trace))
                .expect(201);
        try {
            assertEquals(trace, filed.header("X-Request-Id"));
            Set<String> all = Set.of("request-service", "matching-service", "alumni-service", "notification-service");
            Patience.until(
                    "spans of all services",
                    () -> Optional.of(RunningSystem.spans().servicesIn(trace)).filter(all::equals));
        } finally {
            requester
                    .post("/v1/requests/" + filed.text("id") + "/withdrawal", null)
                    .expect(200);
        }
    }

    @Test
    void aRefusalTellsTheTrace() {
        String trace = UUID.randomUUID().toString().replace("-", "");

        Answer refused = stage.as("expert-de")
                .get("/v1/requests/00000000-0000-7000-8000-000000000000", tracedBy(trace))
                .expect(404);

        assertEquals(trace, refused.text("traceId"));
        assertEquals(trace, refused.header("X-Request-Id"));
    }

    @Test
    void whoeverDoesNotWantToBeRecordedIsNot() {
        String recorded = UUID.randomUUID().toString().replace("-", "");
        String other = UUID.randomUUID().toString().replace("-", "");
        stage.as("expert-de").get("/v1/me", Map.of("traceparent", "00-" + other + "-00f067aa0ba902b7-00"));
        stage.as("expert-de").get("/v1/me", tracedBy(recorded));

        Patience.until(
                "the later of the two",
                () -> Optional.of(RunningSystem.spans().servicesIn(recorded)).filter(services -> !services.isEmpty()));

        assertEquals(Set.of(), RunningSystem.spans().servicesIn(other));
    }

    @Test
    void spansHoldNothingPersonal() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        stage.as("contact-sve").get("/v1/alumni?q=anna.lenz%40example.org", tracedBy(trace));

        Patience.until("the span", () -> Optional.of(RunningSystem.spans().servicesIn(trace))
                .filter(services -> !services.isEmpty()));

        List<String> exports = RunningSystem.spans().exports();
        assertFalse(exports.stream().anyMatch(export -> export.contains("anna.lenz")));
        assertFalse(exports.stream().anyMatch(export -> Leaks.in(export).isPresent()));
    }

    private static Map<String, String> tracedBy(String trace) {
        return Map.of(
                "Idempotency-Key", UUID.randomUUID().toString(), "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    }
}
