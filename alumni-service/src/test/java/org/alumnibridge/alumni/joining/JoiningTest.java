package org.alumnibridge.alumni.joining;

import static org.alumnibridge.alumni.testing.Calls.asPerson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.alumnibridge.alumni.testing.Calls;
import org.alumnibridge.alumni.testing.Imports;
import org.alumnibridge.alumni.testing.Parallel;
import org.alumnibridge.alumni.testing.Profiles;
import org.alumnibridge.alumni.testing.SentEvents;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class JoiningTest {

    @Test
    void answersBeforeAProfileExists() {
        asPerson("join-newcomer")
                .get("/v1/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("subject", notNullValue())
                .body("profile", nullValue())
                .body("claimableProfiles", empty())
                .body("missing", hasItem("profile"));
    }

    @Test
    void nobodyIsAnsweredWithoutAToken() {
        RestAssured.get("/v1/me").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void anImportedPersonClaimsTheirProfileAndConfirmsIt() {
        Imports.complete(Imports.row("JOIN-1", "Join-Claimer@example.org", "Katharina", "Weber"));
        String id = asPerson("join-claimer", "member")
                .get("/v1/me")
                .then()
                .body("claimableProfiles", hasSize(1))
                .body("claimableProfiles[0].displayName", equalTo("Katharina Weber"))
                .body("claimableProfiles[0].organisation", equalTo("drmn"))
                .extract()
                .path("claimableProfiles[0].id");
        JsonNode unclaimed = SentEvents.event("alumni.profiles", id, 1).path("state");
        assertFalse(unclaimed.has("subject"));
        assertFalse(unclaimed.path("claimed").asBoolean());
        assertEquals(0, unclaimed.path("consents").size());

        asPerson("join-claimer", "member")
                .body(Map.of("profile", id, "consents", List.of("matching")))
                .post("/v1/me/claims")
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("id", equalTo(id))
                .body("organisations", contains("drmn"));
        JsonNode claimed = SentEvents.event("alumni.profiles", id, 2).path("state");
        assertEquals("matching", claimed.path("consents").path(0).asText());
        asPerson("join-claimer", "member")
                .body(Map.of("consents", List.of("matching", "family_basis")))
                .post("/v1/me/confirmation")
                .then()
                .statusCode(200)
                .body("confirmedAt", notNullValue())
                .body("consents", hasItem("family_basis"));
        assertEquals(
                "confirmed",
                SentEvents.event("alumni.profiles", id, 3).path("reason").asText());
    }

    @Test
    void aProfileOfAnotherAddressIsNotThereToClaim() {
        Imports.complete(Imports.row("JOIN-2", "join-other@example.org", "Olga", "Ivanova"));
        String id = asPerson("join-other", "member").get("/v1/me").path("claimableProfiles[0].id");
        asPerson("join-stranger", "member")
                .body(Map.of("profile", id))
                .post("/v1/me/claims")
                .then()
                .statusCode(404);
    }

    @Test
    void whoHasAProfileClaimsNoSecondOne() {
        Imports.complete(Imports.row("JOIN-3", "join-twice@example.org", "Ivan", "Smirnov"));
        String id = asPerson("join-twice", "member").get("/v1/me").path("claimableProfiles[0].id");
        asPerson("join-twice", "member")
                .body(Profiles.entrepreneur("DE", "DE-NW"))
                .put("/v1/me/profile");
        asPerson("join-twice", "member")
                .body(Map.of("profile", id))
                .post("/v1/me/claims")
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith("/profile-exists"));
    }

    @Test
    void theSameClaimSentAgainIsAnsweredTheSame() {
        Imports.complete(Imports.row("JOIN-4", "join-again@example.org", "Petra", "Lang"));
        String id = asPerson("join-again", "member").get("/v1/me").path("claimableProfiles[0].id");
        for (int attempt = 0; attempt < 2; attempt++) {
            asPerson("join-again", "member")
                    .header("Idempotency-Key", "claim-once")
                    .body(Map.of("profile", id))
                    .post("/v1/me/claims")
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(2));
        }
        asPerson("join-again", "member")
                .header("Idempotency-Key", "claim-once")
                .body(Map.of("profile", id, "consents", List.of("matching")))
                .post("/v1/me/claims")
                .then()
                .statusCode(422);
    }

    @Test
    void whatTheOwnerChangedWinsOverTheNextImport() {
        Imports.complete(Imports.row("JOIN-5", "join-owner@example.org", "Jan", "Vogel"));
        String id = asPerson("join-owner", "member").get("/v1/me").path("claimableProfiles[0].id");
        asPerson("join-owner", "member").body(Map.of("profile", id)).post("/v1/me/claims");
        asPerson("join-owner", "member")
                .header("If-Match", "\"2\"")
                .contentType("application/merge-patch+json")
                .body("{\"career\": {\"company\": \"My own\"}}")
                .patch("/v1/me/profile")
                .then()
                .statusCode(200);
        Imports.complete(Imports.row("JOIN-5", "join-owner@example.org", "Jan Peter", "Vogel"));
        asPerson("join-owner", "member")
                .get("/v1/me/profile")
                .then()
                .body("career.company", equalTo("My own"))
                .body("identity.givenName", equalTo("Jan Peter"));
    }

    @Test
    void manyAreAnsweredAtOnce() {
        asPerson("join-many", "member")
                .body(Profiles.entrepreneur("DE", "DE-NW"))
                .put("/v1/me/profile");
        List<Integer> answers = Parallel.times(
                40, () -> asPerson("join-many", "member").get("/v1/me").statusCode());
        assertEquals(Collections.nCopies(40, 200), answers);
    }

    @Test
    void anOfficeIsNamedWithItsOrganisation() {
        Calls.as("admin-drmn")
                .get("/v1/me")
                .then()
                .body("organisation", equalTo("drmn"))
                .body("roles", hasItem("association_admin"))
                .body("roles", everyItem(is(in(Roles.ALL))));
    }
}
