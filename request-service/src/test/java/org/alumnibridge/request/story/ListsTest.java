package org.alumnibridge.request.story;

import static io.restassured.RestAssured.given;
import static org.alumnibridge.request.testing.Requests.contactIn;
import static org.alumnibridge.request.testing.Requests.filed;
import static org.alumnibridge.request.testing.Requests.get;
import static org.alumnibridge.request.testing.Requests.propose;
import static org.alumnibridge.request.testing.Requests.proposed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTokens;
import org.alumnibridge.request.testing.Network;
import org.alumnibridge.request.testing.Network.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class ListsTest {

    @Inject
    Network network;

    @BeforeEach
    void openTheNetwork() {
        network.open();
    }

    @Test
    void pagesThroughOwnRequestsNewestFirst() {
        Someone requester = network.entrepreneur();
        UUID first = filed(requester, contactIn("RU-SVE"));
        UUID second = filed(requester, contactIn("RU-CHE"));
        UUID third = filed(requester, contactIn("RU-PER"));

        String next = get(requester, "/v1/requests?limit=2")
                .body("items.id", contains(third.toString(), second.toString()))
                .extract()
                .path("next");
        get(requester, "/v1/requests?limit=2&cursor=" + next)
                .body("items.id", contains(first.toString()))
                .body("next", nullValue());
        get(requester, "/v1/requests?state=withdrawn").body("items", empty());
        get(requester, "/v1/requests?role=expert&cursor=" + next)
                .statusCode(400)
                .body("type", endsWith("/invalid-cursor"));
        get(requester, "/v1/requests?role=network").statusCode(403);
    }

    @Test
    void anUnknownValueIsNamedWithTheKnownOnes() {
        get(network.entrepreneur(), "/v1/requests?role=nobody")
                .statusCode(400)
                .body("type", endsWith("/validation-failed"))
                .body("errors[0].pointer", equalTo("?role"))
                .body("errors[0].detail", containsString("requester, broker, expert"));
    }

    @Test
    void aPartnerHasNoListsOfAPerson() {
        given().auth()
                .oauth2(TestTokens.partner("partner-giz"))
                .get("/v1/requests?role=requester")
                .then()
                .statusCode(403)
                .body("detail", not(emptyOrNullString()));
    }

    @Test
    void showsExpertsWhatWasProposedToThem() {
        Someone expert = network.expert();
        UUID request = filed(network.entrepreneur(), contactIn("RU-SVE"));
        proposed(network.member("contact-sve"), request, expert);

        get(expert, "/v1/requests?role=expert").body("items.id", contains(request.toString()));
        get(expert, "/v1/requests/" + request + "/history").body("items", hasSize(3));
    }

    @Test
    void showsAPartnerTheRequestsOfItsMembersWithoutTheirWords() {
        Someone requester = network.entrepreneur();
        UUID request = filed(requester, contactIn("RU-SVE"));
        String partner = TestTokens.partner("partner-drmn");

        given().auth()
                .oauth2(partner)
                .get("/v1/requests?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(request.toString()))
                .body("items.text", everyItem(nullValue()));
        given().auth()
                .oauth2(TestTokens.partner("partner-giz"))
                .get("/v1/requests/" + request)
                .then()
                .statusCode(404);
    }

    @Test
    void showsTheOfficeTheRequestsOfItsMembers() {
        UUID request = filed(network.entrepreneur(), contactIn("RU-SVE"));
        Someone office = new Someone(TestTokens.of("admin-drmn"), null, null);

        get(office, "/v1/requests?role=organisation").body("items.id", hasItem(request.toString()));
        propose(office, request, network.expert()).statusCode(201);
    }
}
