package org.alumnibridge.request.story;

import static org.alumnibridge.request.testing.Requests.contactIn;
import static org.alumnibridge.request.testing.Requests.filed;
import static org.alumnibridge.request.testing.Requests.get;
import static org.alumnibridge.request.testing.Requests.post;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.kit.web.json.LowerSnakeEnums;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.request.lifecycle.Action;
import org.alumnibridge.request.testing.Network;
import org.alumnibridge.request.testing.Network.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an answer lists as allowed is what the service accepts; what it does not list is refused with the same list. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class AllowedActionsTest {

    /** Path below the request and body of each action that needs no proposal. */
    private static final Map<String, List<Object>> CALLS = Map.of(
            "take", List.of("/brokerage", Map.of()),
            "reject", List.of("/rejection", Map.of("reason", "other")),
            "confirm", List.of("/confirmation", Map.of()),
            "refuse_expert", List.of("/refusal", Map.of("reason", "other")),
            "close", List.of("/closure", Map.of("outcome", "answered")),
            "withdraw", List.of("/withdrawal", Map.of()));

    @Inject
    Network network;

    @BeforeEach
    void openTheNetwork() {
        network.open();
    }

    @Test
    void whatIsNotListedIsRefusedWithTheListAndWhatIsListedWorks() {
        Someone requester = network.entrepreneur();
        Someone contact = network.member("contact-sve");
        UUID request = filed(requester, contactIn("RU-SVE"));

        assertOnlyListedWork(contact, request, List.of("take", "propose", "reject"));
        assertOnlyListedWork(requester, request, List.of("change", "withdraw"));
        call(contact, request, "take").statusCode(200).body("allowedActions", is(List.of("propose", "reject")));
        call(requester, request, "withdraw").statusCode(200).body("allowedActions", is(List.of()));
        assertOnlyListedWork(requester, request, List.of());
        call(network.entrepreneur(), request, "withdraw").statusCode(404);
    }

    @Test
    void theDescriptionNamesEveryAction() {
        List<String> named = RestAssured.given()
                .header("Accept", "application/json")
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("components.schemas.Action.enum");

        assertEquals(Arrays.stream(Action.values()).map(LowerSnakeEnums::write).toList(), named);
    }

    private static void assertOnlyListedWork(Someone who, UUID request, List<String> listed) {
        get(who, "/v1/requests/" + request).statusCode(200).body("allowedActions", is(listed));
        Map<String, List<Object>> others = new HashMap<>(CALLS);
        others.keySet().removeAll(listed);
        for (String action : others.keySet()) {
            call(who, request, action)
                    .statusCode(409)
                    .body("type", endsWith("/transition-not-allowed"))
                    .body("allowedActions", is(listed));
        }
    }

    private static ValidatableResponse call(Someone who, UUID request, String action) {
        List<Object> call = CALLS.get(action);
        return post(who, "/v1/requests/" + request + call.get(0), call.get(1));
    }
}
