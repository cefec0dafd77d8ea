package org.alumnibridge.matching.shortlist;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTokens;
import org.alumnibridge.matching.testing.Calls;
import org.alumnibridge.matching.testing.Network;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may see which shortlist, and what they see. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class ShortlistAccessTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @ConfigProperty(name = "KAFKA_TOPIC_PREFIX")
    String prefix;

    private Network network;
    private UUID broker;
    private UUID request;

    @BeforeEach
    void aRequestInBrokerage() {
        network = new Network(prefix, "AM", "AM-ER").open();
        broker = network.person(Calls.subjectOf("contact-sve"));
        network.person(Calls.subjectOf("deputy-sve"));
        network.expert();
        request = network.request(broker);
        await().atMost(SOON)
                .until(() -> Calls.shortlist("network-admin", request).statusCode() == 200);
    }

    @Test
    void itsContactPersonSeesPointsAndReasons() {
        Calls.shortlist("contact-sve", request, "de")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .header("Content-Language", "de")
                .body("request", equalTo(request.toString()))
                .body("version", equalTo(1))
                .body("policy.name", equalTo("default"))
                .body("policy.version", equalTo(1))
                .body("candidates[0].criteria.criterion", hasItems("region", "load_and_freshness"))
                .body("candidates[0].criteria[0].reason.code", equalTo("region_exact"))
                .body("candidates[0].criteria[0].reason.text", startsWith("Kennt "))
                .body("candidates[0].criteria[0].reason.text", endsWith(" aus dem Beruf (2015)."))
                .body("candidates[0].criteria[1].reason.text", containsString("Eisenguss"));
    }

    @Test
    void saysWhatWasPublished() {
        await().atMost(SOON)
                .untilAsserted(
                        () -> Calls.shortlist("contact-sve", request).then().body("published.version", equalTo(1)));
    }

    @Test
    void theOfficeOfItsOrganisationAndTheNetworkSeeIt() {
        Calls.shortlist("admin-drmn", request).then().statusCode(200);
        Calls.shortlist("network-admin", request).then().statusCode(200);
    }

    @Test
    void forAllOthersItIsAbsent() {
        Calls.shortlist("deputy-sve", request)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("/not-found"));
        Calls.shortlist("contact-sve", Ids.next()).then().statusCode(404);
        network.request(request, 2, "in_brokerage", state -> {
            Network.broker(state, broker);
            state.putArray("organisations").add("alumni-ru-sve");
        });
        await().atMost(SOON)
                .untilAsserted(
                        () -> Calls.shortlist("admin-drmn", request).then().statusCode(404));
    }

    @Test
    void anUnknownProfileIsWaitedForInVain() {
        Calls.shortlist("expert-de", request)
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("type", endsWith("/profile-not-yet-known"));
    }

    @Test
    void aProfileThatArrivesMeanwhileIsEnough() {
        String who = "expert-de-2";
        UUID late = Ids.next();
        UUID brokered = network.request(late);
        Thread arrival = new Thread(() -> network.expert(
                late, 1, state -> state.put("subject", Calls.subjectOf(who)).putArray("consents")));
        arrival.start();
        await().atMost(SOON)
                .untilAsserted(() -> Calls.shortlist(who, brokered).then().statusCode(200));
    }

    @Test
    void refusesWhoIsNobodyOrAPartner() {
        given().get("/v1/shortlists/" + request).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.partner("partner-drmn"))
                .get("/v1/shortlists/" + request)
                .then()
                .statusCode(403);
    }

    @Test
    void refusesALimitOutOfRange() {
        for (String limit : new String[] {"0", "201", "-1"}) {
            given().auth()
                    .oauth2(TestTokens.of("contact-sve"))
                    .queryParam("limit", limit)
                    .log()
                    .ifValidationFails()
                    .get("/v1/shortlists/" + request)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?limit"));
        }
        given().auth()
                .oauth2(TestTokens.of("contact-sve"))
                .queryParam("limit", 1)
                .get("/v1/shortlists/" + request)
                .then()
                .statusCode(200)
                .body("candidates.size()", equalTo(1));
    }

    @Test
    void everyMemberSeesThePolicy() {
        given().auth()
                .oauth2(TestTokens.of("contact-sve"))
                .get("/v1/matching-policies/default")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("criteria.points.sum()", equalTo(100))
                .body("mustFilters", hasItems("consent", "knows_country"));
        given().auth()
                .oauth2(TestTokens.of("contact-sve"))
                .get("/v1/matching-policies/other")
                .then()
                .statusCode(404);
        given().get("/v1/matching-policies/default").then().statusCode(401);
    }
}
