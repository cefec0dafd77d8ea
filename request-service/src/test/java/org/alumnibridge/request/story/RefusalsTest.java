package org.alumnibridge.request.story;

import static io.restassured.RestAssured.given;
import static org.alumnibridge.request.testing.Requests.accept;
import static org.alumnibridge.request.testing.Requests.confirm;
import static org.alumnibridge.request.testing.Requests.contactIn;
import static org.alumnibridge.request.testing.Requests.draft;
import static org.alumnibridge.request.testing.Requests.filed;
import static org.alumnibridge.request.testing.Requests.get;
import static org.alumnibridge.request.testing.Requests.post;
import static org.alumnibridge.request.testing.Requests.propose;
import static org.alumnibridge.request.testing.Requests.proposed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTokens;
import org.alumnibridge.request.testing.Network;
import org.alumnibridge.request.testing.Network.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class RefusalsTest {

    @Inject
    Network network;

    @BeforeEach
    void openTheNetwork() {
        network.open();
    }

    @Test
    void namesAllWrongCodesAtOnce() {
        Map<String, Object> draft = draft("question", "RU", "RU-XXX");
        draft.put("industries", List.of("99.99"));
        draft.put("topics", List.of("certification", "astrology"));
        draft.put("languages", List.of(Map.of("code", "xx", "level", "B2"), Map.of("code", "de", "level", "B9")));

        post(network.entrepreneur(), "/v1/requests", draft)
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/target/regions/0",
                                "/industries/0",
                                "/topics/1",
                                "/languages/0/code",
                                "/languages/1/level"))
                .body("traceId", notNullValue());
    }

    @Test
    void refusesTheOwnCountryAndRegionsOfAnotherCountry() {
        Someone requester = network.entrepreneur();
        post(requester, "/v1/requests", draft("question", "DE", "DE-NW"))
                .statusCode(400)
                .body("errors[0].code", is("same-country"));
        post(requester, "/v1/requests", draft("question", "RU", "DE-NW"))
                .statusCode(400)
                .body("errors[0].code", is("region-not-in-country"));
    }

    @Test
    void refusesWhatTheCorridorIsNotOpenFor() {
        post(network.entrepreneur(), "/v1/requests", draft("mentorship", "RU", "RU-SVE"))
                .statusCode(409)
                .body("type", endsWith("/corridor-closed"));
    }

    @Test
    void refusesUnknownKeysAndMissingValues() {
        Someone requester = network.entrepreneur();
        Map<String, Object> draft = contactIn("RU-SVE");
        draft.put("colour", "red");
        post(requester, "/v1/requests", draft).statusCode(400).body("errors[0].pointer", is("/colour"));
        post(requester, "/v1/requests", Map.of("kind", "question"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/target", "/text"));
    }

    @Test
    void refusesDuplicateKeys() {
        String twice =
                "{\"kind\": \"question\", \"kind\": \"advice\", \"target\": {\"country\": \"RU\"}, \"text\": \"?\"}";
        post(network.entrepreneur(), "/v1/requests", twice).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refusesAKeyThatCameWithAnotherBody() {
        Someone requester = network.entrepreneur();
        String key = UUID.randomUUID().toString();
        String first = filing(requester, key, contactIn("RU-SVE"))
                .statusCode(201)
                .extract()
                .header("Location");

        filing(requester, key, contactIn("RU-CHE")).statusCode(422).body("type", endsWith("/idempotency-key-reused"));
        filing(requester, key, contactIn("RU-SVE")).statusCode(201).header("Location", is(first));
    }

    private static ValidatableResponse filing(Someone requester, String key, Map<String, Object> draft) {
        return given().auth()
                .oauth2(requester.token())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(draft)
                .post("/v1/requests")
                .then();
    }

    @Test
    void refusesACorridorThatNobodyDecidedOn() {
        Someone fromFrance = network.expert(state -> state.putObject("home").put("country", "FR"));
        post(fromFrance, "/v1/requests", draft("question", "RU", "RU-SVE"))
                .statusCode(409)
                .body("type", endsWith("/corridor-closed"));
    }

    @Test
    void refusesADuplicateAndTheSixthOpenRequest() {
        Someone requester = network.entrepreneur();
        UUID first = filed(requester, contactIn("RU-SVE"));
        post(requester, "/v1/requests", contactIn("RU-SVE"))
                .statusCode(409)
                .body("type", endsWith("/duplicate-request"))
                .body("request", is(first.toString()));
        for (String region : List.of("RU-CHE", "RU-PER", "RU-MOW", "RU-SPE")) {
            filed(requester, contactIn(region));
        }

        post(requester, "/v1/requests", contactIn("RU-TA"))
                .statusCode(409)
                .body("type", endsWith("/too-many-open-requests"));
    }

    @Test
    void hidesRequestsOfOthers() {
        UUID request = filed(network.entrepreneur(), contactIn("RU-SVE"));
        Someone stranger = network.entrepreneur();
        Someone contactElsewhere = network.member("expert-sve-3");

        get(stranger, "/v1/requests/" + request).statusCode(404);
        get(contactElsewhere, "/v1/requests/" + request).statusCode(404);
        propose(contactElsewhere, request, network.expert()).statusCode(404);
        post(stranger, "/v1/requests/" + request + "/withdrawal", Map.of()).statusCode(404);
        get(stranger, "/v1/requests/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void namesTheAllowedActionsOfWhoMayNot() {
        Someone requester = network.entrepreneur();
        UUID request = filed(requester, contactIn("RU-SVE"));

        confirm(requester, request)
                .statusCode(409)
                .body("type", endsWith("/transition-not-allowed"))
                .body("allowedActions", containsInAnyOrder("change", "withdraw"));
    }

    @Test
    void refusesASecondAcceptanceAndAForeignOne() {
        Someone contact = network.member("contact-sve");
        Someone expert = network.expert();
        Someone rival = network.expert();
        UUID request = filed(network.entrepreneur(), contactIn("RU-SVE"));
        UUID proposal = proposed(contact, request, expert);
        UUID rivals = proposed(contact, request, rival);

        accept(rival, proposal).statusCode(404);
        accept(expert, proposal).statusCode(200);
        accept(expert, proposal).statusCode(409);
        accept(rival, rivals).statusCode(409).body("allowedActions", empty());
    }

    @Test
    void asksNobodyWhoMayNotBeAsked() {
        Someone contact = network.member("contact-sve");
        Someone requester = network.expert(Network::atHomeInGermany);
        UUID request = filed(requester, contactIn("RU-SVE"));
        Someone withoutConsent = network.expertWithoutAccount(state -> state.putArray("consents"));
        Someone paused = network.expertWithoutAccount(
                state -> state.putObject("availability").put("state", "paused"));
        Someone otherOffer =
                network.expertWithoutAccount(state -> state.putArray("offers").add("question"));
        Someone full = network.expertWithoutAccount(
                state -> state.putObject("capacity").put("advice", 0));

        assertRefused(propose(contact, request, withoutConsent), "expert-unknown");
        assertRefused(propose(contact, request, paused), "expert-unavailable");
        assertRefused(propose(contact, request, otherOffer), "offer-does-not-fit");
        assertRefused(propose(contact, request, full), "expert-without-capacity");
        assertRefused(propose(contact, request, requester), "expert-is-requester");
        Someone asked = network.expertWithoutAccount(state -> {});
        proposed(contact, request, asked);
        assertRefused(propose(contact, request, asked), "already-asked");
        Someone unknown = new Someone(null, "nobody", UUID.randomUUID());
        assertRefused(propose(contact, request, unknown), "expert-unknown");
    }

    @Test
    void asksAnExpertForNoMoreThanTheExpertCan() {
        Someone contact = network.member("contact-sve");
        Someone expert = network.expertWithoutAccount(state -> {});
        Someone busy = network.expertWithoutAccount(
                state -> state.putObject("capacity").put("advice", 5));
        UUID first = filed(network.entrepreneur(), contactIn("RU-SVE"));
        UUID second = filed(network.entrepreneur(), contactIn("RU-SVE"));
        UUID third = filed(network.entrepreneur(), contactIn("RU-SVE"));
        for (UUID request : List.of(first, second)) {
            proposed(contact, request, expert);
            proposed(contact, request, busy);
        }

        assertRefused(propose(contact, third, expert), "expert-without-capacity");
        assertRefused(propose(contact, third, busy), "expert-overasked");
        assertRefused(propose(contact, first, network.expertWithoutAccount(state -> {})), "too-many-open-proposals");
    }

    @Test
    void wantsAReasonWhenTheShortlistIsOverruled() {
        Someone contact = network.member("contact-sve");
        Someone listed = network.expertWithoutAccount(state -> {});
        Someone unlisted = network.expertWithoutAccount(state -> {});
        UUID request = filed(network.entrepreneur(), contactIn("RU-SVE"));
        network.shortlist(request, listed.profile());
        String path = "/v1/requests/" + request + "/proposals";

        post(contact, path, Map.of("expert", unlisted.profile()))
                .statusCode(400)
                .body("errors[0].code", is("reason-required"));
        post(contact, path, Map.of("expert", listed.profile())).statusCode(201);
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        Someone requester = network.entrepreneur();
        UUID request = filed(requester, contactIn("RU-SVE"));

        change(requester, request, null).statusCode(428);
        change(requester, request, "\"1\"").statusCode(412);
        change(requester, request, "\"2\"")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("topics", contains("logistics"));
    }

    @Test
    void changesNothingToUnknownCodes() {
        Someone requester = network.entrepreneur();
        UUID request = filed(requester, contactIn("RU-SVE"));

        change(requester, request, "\"2\"", Map.of("topics", List.of("astrology"), "expertsWanted", 2))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/topics/0", "/expertsWanted"));
        get(requester, "/v1/requests/" + request).header("ETag", "\"2\"");
    }

    @Test
    void changesNothingOnceExpertsAreAsked() {
        Someone requester = network.entrepreneur();
        UUID request = filed(requester, contactIn("RU-SVE"));
        proposed(network.member("contact-sve"), request, network.expert());

        change(requester, request, "\"3\"")
                .statusCode(409)
                .body("type", endsWith("/transition-not-allowed"))
                .body("allowedActions", contains("withdraw"));
    }

    @Test
    void refusesReasonsThatAreNone() {
        Someone requester = network.entrepreneur();
        UUID request = filed(requester, contactIn("RU-SVE"));
        String path = "/v1/requests/" + request;

        post(network.member("contact-sve"), path + "/rejection", Map.of("reason", "bad_mood"))
                .statusCode(400)
                .body("errors[0].pointer", is("/reason"));
        post(network.member("contact-sve"), path + "/rejection", Map.of())
                .statusCode(400)
                .body("errors[0].pointer", is("/reason"));
        post(requester, path + "/closure", Map.of("outcome", "great"))
                .statusCode(400)
                .body("errors[0].pointer", is("/outcome"));
    }

    private static ValidatableResponse change(Someone requester, UUID request, String ifMatch) {
        return change(requester, request, ifMatch, Map.of("topics", List.of("logistics")));
    }

    private static ValidatableResponse change(
            Someone requester, UUID request, String ifMatch, Map<String, Object> change) {
        var call = given().auth().oauth2(requester.token()).contentType(ContentType.JSON);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch))
                .body(change)
                .patch("/v1/requests/" + request)
                .then();
    }

    @Test
    void anUnknownProfileIsToldToComeBack() {
        String token = TestTokens.person("person-" + UUID.randomUUID(), "member");

        get(new Someone(token, null, null), "/v1/requests")
                .statusCode(503)
                .header("Retry-After", "2")
                .body("type", endsWith("/profile-not-yet-known"));
        given().get("/v1/requests").then().statusCode(401);
    }

    private static void assertRefused(ValidatableResponse answer, String code) {
        answer.statusCode(409).body("type", endsWith("/" + code));
    }
}
