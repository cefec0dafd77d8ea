package org.alumnibridge.request.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.request.testing.Network.Someone;

/** Calls of the API in a caller's name. */
public final class Requests {

    private Requests() {}

    public static ValidatableResponse post(Someone who, String path, Object body) {
        return given().auth()
                .oauth2(who.token())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse get(Someone who, String path) {
        return given().auth().oauth2(who.token()).get(path).then();
    }

    /** A request for a business contact in the region. */
    public static Map<String, Object> contactIn(String region) {
        return draft("business_contact", "RU", region);
    }

    public static Map<String, Object> draft(String kind, String country, String region) {
        return new java.util.HashMap<>(Map.of(
                "kind",
                kind,
                "target",
                Map.of("country", country, "regions", List.of(region)),
                "industries",
                List.of("24.51"),
                "topics",
                List.of("certification"),
                "languages",
                List.of(Map.of("code", "de", "level", "B2")),
                "expertsWanted",
                1,
                "text",
                "We cast pump housings and look for buyers."));
    }

    public static UUID filed(Someone requester, Map<String, Object> draft) {
        String id =
                post(requester, "/v1/requests", draft).statusCode(201).extract().path("id");
        return UUID.fromString(id);
    }

    /** @return id of the proposal */
    public static UUID proposed(Someone broker, UUID request, Someone expert) {
        String id = propose(broker, request, expert).statusCode(201).extract().path("id");
        return UUID.fromString(id);
    }

    public static ValidatableResponse propose(Someone broker, UUID request, Someone expert) {
        return post(
                broker,
                "/v1/requests/" + request + "/proposals",
                Map.of("expert", expert.profile(), "reason", "I know this expert well."));
    }

    public static ValidatableResponse accept(Someone expert, UUID proposal) {
        return post(expert, "/v1/proposals/" + proposal + "/acceptance", Map.of());
    }

    public static ValidatableResponse decline(Someone expert, UUID proposal) {
        return post(expert, "/v1/proposals/" + proposal + "/decline", Map.of("reason", "no_time"));
    }

    public static ValidatableResponse withdraw(Someone requester, UUID request) {
        return post(requester, "/v1/requests/" + request + "/withdrawal", Map.of());
    }

    public static ValidatableResponse confirm(Someone requester, UUID request) {
        return post(requester, "/v1/requests/" + request + "/confirmation", Map.of());
    }
}
