package org.alumnibridge.alumni.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.alumni.testing.EventJson;
import org.alumnibridge.alumni.testing.EventSchemas;
import org.alumnibridge.kit.data.outbox.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an erasure tells and what it is told: the contract on both sides. */
class ErasureEventsTest {

    private static final Actor SELF = Actor.system("alumni-service");
    private static final Instant NOW = Instant.parse("2026-03-09T09:15:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"org.alumnibridge.profile.erased.v1", ReceiptState.GIVEN})
    void theExampleFitsTheSchema(String type) {
        EventSchemas.assertValid(type, EventSchemas.example(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alumni-service", "keycloak"})
    void whatThisServiceGivesFitsTheSchema(String service) {
        ReceiptState receipt = new ReceiptState(UUID.randomUUID(), service, 5, Map.of("request_parts", 2));

        EventJson.assertValid(receipt.given(SELF, NOW));
    }

    @Test
    void theIdOfAReceiptFollowsFromPersonAndService() throws IOException {
        JsonNode example = JSON.readTree(EventSchemas.example(ReceiptState.GIVEN));
        ReceiptState receipt = new ReceiptState(
                UUID.fromString(example.path("state").path("profile").asText()), "alumni-service", 5, Map.of());

        assertEquals(example.path("id").asText(), receipt.id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"request-service", "matching-service", "notification-service"})
    void theReceiptsOfTheOthersAreWhatThisServiceReads(String service) throws IOException {
        Path example = Path.of(
                System.getProperty("repository.root"),
                service,
                "src/main/resources/events/org.alumnibridge.privacy-receipt.given.v1.example.json");
        String given = Files.readString(example);

        EventSchemas.assertValid(ReceiptState.GIVEN, given);
        JsonNode data = JSON.readTree(given);
        ReceiptState state = JSON.treeToValue(data.path("state"), ReceiptState.class);
        assertEquals(service, state.service());
        assertEquals(state.id().toString(), data.path("id").asText());
        assertTrue(ReceiptGiver.of(state.service()).isPresent());
    }

    @Test
    void anErasureWaitsForFive() {
        assertEquals(5, ReceiptGiver.missing(Set.of()).size());
        assertEquals(
                Set.of("keycloak"),
                Set.copyOf(ReceiptGiver.missing(
                        Set.of("alumni-service", "request-service", "matching-service", "notification-service"))));
    }
}
