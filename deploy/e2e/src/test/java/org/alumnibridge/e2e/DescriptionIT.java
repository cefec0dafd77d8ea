package org.alumnibridge.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Visitor;
import org.alumnibridge.e2e.story.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway says of the API without a token: the merged description and the pages of the problems. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionIT {

    private Stage stage;
    private Visitor anyone;

    @BeforeAll
    void start() {
        stage = RunningSystem.stage();
        anyone = stage.door().anonymously();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/me",
                "/v1/imports",
                "/v1/regions",
                "/v1/requests/{id}/proposals",
                "/v1/proposals/{id}/acceptance",
                "/v1/tasks",
                "/v1/shortlists/{request}",
                "/v1/notifications"
            })
    void oneDescriptionHoldsTheOperationsOfAllServices(String path) {
        JsonNode description = anyone.get("/openapi").expect(200).body();

        assertTrue(
                description.path("openapi").asText().startsWith("3.1"),
                description.path("openapi").asText());
        assertTrue(
                description.path("paths").has(path), description.path("paths").fieldNames()::toString);
    }

    @Test
    void theTypeOfAProblemLeadsToItsPage() {
        Answer refused = stage.as("expert-de").get("/v1/requests/00000000-0000-7000-8000-000000000000");

        String type = refused.expect(404).text("type");
        Answer page = anyone.get(URI.create(type).getPath(), Map.of("Accept", "text/html"))
                .expect(200);

        assertEquals(stage.stack().gatewayUrl(), type.substring(0, type.indexOf("/problems/")));
        assertTrue(page.header("Content-Type").startsWith("text/html"), page.header("Content-Type"));
    }
}
