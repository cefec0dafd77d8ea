package org.alumnibridge.alumni.profile;

import static org.alumnibridge.alumni.testing.Calls.asPerson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.alumnibridge.alumni.testing.Calls;
import org.alumnibridge.alumni.testing.Profiles;
import org.alumnibridge.alumni.testing.SentEvents;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class OwnProfileResourceTest {

    private static final String PATH = "/v1/me/profile";

    @Test
    void createsAProfileAndTellsOfIt() {
        String id = asPerson("profile-create", "member")
                .body(Profiles.foundryExpert("Elena", "Sokolova"))
                .put(PATH)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Cache-Control", equalTo("private, no-store"))
                .body("version", equalTo(1))
                .body("contact.email", equalTo("profile-create@example.org"))
                .body("capacity.question", equalTo(4))
                .body("visibility.identity", contains("contact_persons", "own_associations"))
                .extract()
                .path("id");
        JsonNode profile = SentEvents.event("alumni.profiles", id, 1).path("state");
        assertTrue(profile.path("claimed").asBoolean());
        assertEquals("matching", profile.path("consents").path(0).asText());
        assertEquals("RU-SVE", profile.path("regions").path(0).path("code").asText());
        assertFalse(profile.path("regions").path(0).has("basis"), "family roots need their own consent");
        JsonNode contact = SentEvents.event("alumni.contact-points", id, 1).path("state");
        assertEquals("Elena Sokolova", contact.path("name").asText());
        assertEquals("profile-create@example.org", contact.path("email").asText());
    }

    @Test
    void withoutItsRoleAPersonGivesNoConsentThatCounts() {
        String id = asPerson("profile-pending")
                .body(Profiles.foundryExpert("Pavel", "Orlov"))
                .put(PATH)
                .then()
                .statusCode(201)
                .body("consents", contains("matching"))
                .extract()
                .path("id");
        assertEquals(
                0,
                SentEvents.event("alumni.profiles", id, 1)
                        .path("state")
                        .path("consents")
                        .size());
    }

    @Test
    void replacesOnlyTheVersionThatWasRead() {
        Map<String, Object> body = Profiles.entrepreneur("DE", "DE-NW");
        asPerson("profile-replace", "member").body(body).put(PATH).then().statusCode(201);
        asPerson("profile-replace", "member").body(body).put(PATH).then().statusCode(428);
        asPerson("profile-replace", "member")
                .header("If-Match", "\"7\"")
                .body(body)
                .put(PATH)
                .then()
                .statusCode(412);
        asPerson("profile-replace", "member")
                .header("If-Match", "\"1\"")
                .body(body)
                .put(PATH)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void acceptsWhatItAnsweredBack() {
        String answer = asPerson("profile-back", "member")
                .body(Profiles.foundryExpert("Irina", "Belova"))
                .put(PATH)
                .asString();
        asPerson("profile-back", "member")
                .header("If-Match", "\"1\"")
                .body(answer)
                .put(PATH)
                .then()
                .statusCode(200);
        asPerson("profile-back", "member")
                .header("If-Match", "\"2\"")
                .body(answer)
                .put(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/version"));
    }

    @Test
    void patchesSomeFieldsAndRemovesOthers() {
        asPerson("profile-patch", "member")
                .body(Profiles.foundryExpert("Anna", "Petrova"))
                .put(PATH);
        asPerson("profile-patch", "member")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"career\": {\"company\": \"Iset Works\", \"position\": null}}")
                .patch(PATH)
                .then()
                .statusCode(200)
                .body("career.company", equalTo("Iset Works"))
                .body("career.position", nullValue())
                .body("programme", equalTo("MP"));
        asPerson("profile-patch", "member")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"2\"")
                .body("{\"shoeSize\": 44}")
                .patch(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("unknown-key"));
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        Map<String, Object> body = Profiles.entrepreneur("DE", "RU-SVE");
        body.put("identity", Map.of("givenName", "", "familyName", "Brandt"));
        body.put(
                "expertise",
                Map.of(
                        "regions", List.of(Map.of("code", "XX-YY")),
                        "industries", List.of("99.99"),
                        "topics", List.of("alchemy"),
                        "languages", List.of(Map.of("code", "de", "level", "D1"))));
        body.put("timeZone", "Mars/Olympus");
        body.put("visibility", Map.of("identity", List.of("everybody")));
        asPerson("profile-wrong", "member")
                .body(body)
                .put(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        hasItems(
                                "/identity/givenName",
                                "/home/region",
                                "/expertise/regions/0/code",
                                "/expertise/industries/0",
                                "/expertise/topics/0",
                                "/expertise/languages/0/level",
                                "/timeZone",
                                "/visibility/identity/0"));
    }

    @Test
    void refusesUnknownAndRepeatedKeys() {
        asPerson("profile-keys", "member")
                .body("{\"kind\": \"alumnus\", \"nickname\": \"x\"}")
                .put(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("unknown-key"));
        asPerson("profile-keys", "member")
                .body("{\"kind\": \"alumnus\", \"kind\": \"entrepreneur\"}")
                .put(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("duplicate-key"));
    }

    @Test
    void aPatchIsAnObject() {
        asPerson("profile-null", "member")
                .body(Profiles.entrepreneur("DE", "DE-NW"))
                .put(PATH);
        for (String patch : new String[] {"null", "[]", "1"}) {
            asPerson("profile-null", "member")
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"1\"")
                    .body(patch)
                    .patch(PATH)
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/malformed-request"));
        }
    }

    @Test
    void aPartnersSystemHasNoProfile() {
        Calls.as("partner-bmwi")
                .body(Profiles.entrepreneur("DE", "DE-NW"))
                .put(PATH)
                .then()
                .statusCode(403);
    }
}
