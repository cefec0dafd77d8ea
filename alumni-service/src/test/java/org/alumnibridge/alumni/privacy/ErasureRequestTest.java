package org.alumnibridge.alumni.privacy;

import static io.restassured.RestAssured.given;
import static org.alumnibridge.alumni.testing.Calls.as;
import static org.alumnibridge.alumni.testing.Calls.asPerson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.alumni.testing.Database;
import org.alumnibridge.alumni.testing.Erasures;
import org.alumnibridge.alumni.testing.Imports;
import org.alumnibridge.alumni.testing.Parallel;
import org.alumnibridge.alumni.testing.Profiles;
import org.alumnibridge.alumni.testing.SentEvents;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the dry run to the end of the undo window. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class ErasureRequestTest {

    @Inject
    DataSource source;

    private Database database;

    @BeforeEach
    void open() {
        database = new Database(source);
    }

    @Test
    void aDryRunSaysWhatWouldGoAndChangesNothing() {
        String id = Erasures.claimed("er-dry", "ER-DRY", database);
        asPerson("er-dry", "member")
                .get("/v1/me/erasure/preview")
                .then()
                .statusCode(200)
                .body("profile", equalTo(id))
                .body("undoWindow", equalTo("PT72H"))
                .body(
                        "removes.service",
                        contains(
                                "alumni-service",
                                "request-service",
                                "matching-service",
                                "notification-service",
                                "keycloak"))
                .body("removes[0].counts.profiles", equalTo(1))
                .body("removes[0].counts.memberships", equalTo(1))
                .body("removes[0].counts.consents", equalTo(1))
                .body("removes[0].counts.events", greaterThan(0))
                .body("removes[1].kinds", hasItem("proposals"));
        as("admin-drmn")
                .get("/v1/erasures/preview?profile=" + id)
                .then()
                .statusCode(200)
                .body("profile", equalTo(id));
        asPerson("er-dry", "member").get("/v1/me").then().body("erasure", nullValue());
        asPerson("er-dry", "member").get("/v1/me/erasure").then().statusCode(404);
    }

    @Test
    void whoIsAboutToBeErasedIsSeenByNobodyElseAndMatchedByNobody() {
        String id = Erasures.claimed("er-hide", "ER-HIDE", database);
        show("er-hide");
        String other = other("er-see");
        grant(id, other);
        visibleToOthers(id, true);

        request("er-hide");

        visibleToOthers(id, false);
        asPerson("er-hide", "member").get("/v1/alumni/" + id).then().statusCode(200);
        asPerson("er-hide", "member")
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("profile.id", equalTo(id))
                .body("erasure.state", equalTo("requested"))
                .body("erasure.undoUntil", notNullValue())
                .body("erasure.proofLink", notNullValue());
        JsonNode told = SentEvents.event("alumni.profiles", id, 4).path("state");
        assertEquals(0, told.path("consents").size());
        assertEquals(0, told.path("offers").size());
        assertEquals("paused", told.path("availability").path("state").asText());
        told.path("visibility").forEach(audiences -> assertEquals(0, audiences.size()));
    }

    @Test
    void takenBackAllIsAsItWas() {
        String id = Erasures.claimed("er-undo", "ER-UNDO", database);
        show("er-undo");
        JsonNode before = SentEvents.event("alumni.profiles", id, 3).path("state");
        String profile = asPerson("er-undo", "member").get("/v1/me/profile").asString();
        request("er-undo");

        asPerson("er-undo", "member")
                .post("/v1/me/erasure/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("cancelledAt", notNullValue());

        assertEquals(before, SentEvents.event("alumni.profiles", id, 5).path("state"));
        String after = asPerson("er-undo", "member").get("/v1/me/profile").asString();
        assertEquals(profile.replace("\"version\":3", "\"version\":5"), after);
        asPerson("er-undo", "member").get("/v1/me").then().body("erasure", nullValue());
        asPerson("er-undo", "member").post("/v1/me/erasure/cancellation").then().statusCode(404);
        request("er-undo");
    }

    @Test
    void meanwhileTheProfileRests() {
        String id = Erasures.claimed("er-rest", "ER-REST", database);
        request("er-rest");

        asPerson("er-rest", "member")
                .header("If-Match", "\"3\"")
                .contentType("application/merge-patch+json")
                .body("{\"career\": {\"company\": \"Changed\"}}")
                .patch("/v1/me/profile")
                .then()
                .statusCode(409)
                .body("type", endsWith("/erasure-requested"));
        asPerson("er-rest", "member")
                .body(Map.of())
                .post("/v1/me/confirmation")
                .then()
                .statusCode(409);
        asPerson("er-rest", "member").post("/v1/me/erasure").then().statusCode(409);
        Imports.complete(Imports.row("ER-REST", "er-rest@example.org", "Changed", "Meanwhile"));
        assertEquals(3, database.count("select version from profile where id = ?::uuid", id));
        assertEquals(1, database.count("select count(*) from import_error where code = 'erasure-requested'"));
    }

    @Test
    void afterTheWindowNothingIsTakenBack() {
        String id = Erasures.unclaimed("ER-LATE", database);
        String erasure = Erasures.onBehalf(id);
        database.execute(
                "update erasure set undo_until = requested_at, retry_at = now() + interval '1 hour' where id = ?::uuid",
                erasure);

        as("admin-drmn")
                .post("/v1/erasures/" + erasure + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", endsWith("/erasure-begun"));
        database.execute("update erasure set retry_at = null where id = ?::uuid", erasure);
    }

    @Test
    void theSameRequestManyTimesAtOnceIsOneErasure() {
        String id = Erasures.claimed("er-race", "ER-RACE", database);
        String token = TestTokens.person("er-race", "member");

        List<Integer> answers = Parallel.times(
                20, () -> given().auth().oauth2(token).post("/v1/me/erasure").statusCode());

        assertEquals(1, Collections.frequency(answers, 202));
        assertEquals(19, Collections.frequency(answers, 409));
        assertEquals(1, database.count("select count(*) from erasure where profile_id = ?::uuid", id));
        assertEquals(3, database.count("select version from profile where id = ?::uuid", id));
    }

    @Test
    void theProofLinkNamesNobody() {
        String id = Erasures.claimed("er-link", "ER-LINK", database);
        String link = asPerson("er-link", "member")
                .header("Idempotency-Key", "once")
                .post("/v1/me/erasure")
                .then()
                .statusCode(202)
                .extract()
                .path("proofLink");
        asPerson("er-link", "member")
                .header("Idempotency-Key", "once")
                .post("/v1/me/erasure")
                .then()
                .statusCode(202)
                .body("proofLink", equalTo(link));
        String proof = RestAssured.get(URI.create(link).getPath())
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("state", equalTo("requested"))
                .body("receipts", hasSize(0))
                .extract()
                .asString();
        for (String secret : List.of(id, "er-link", "Klara", "Canaria-ER-LINK", "drmn", "ER-LINK")) {
            assertFalse(proof.contains(secret), secret);
        }
    }

    private void visibleToOthers(String id, boolean visible) {
        int one = visible ? 200 : 404;
        as("admin-drmn").get("/v1/alumni/" + id).then().statusCode(one);
        asPerson("er-see", "member").get("/v1/alumni/" + id).then().statusCode(one);
        as("partner-drmn").get("/v1/alumni/" + id).then().statusCode(one);
        asPerson("er-see", "member")
                .get("/v1/alumni?id=" + id)
                .then()
                .body("items.id", visible ? contains(id) : empty());
        as("admin-drmn")
                .get("/v1/alumni?organisation=drmn&limit=200")
                .then()
                .body("items.id", visible ? hasItem(id) : not(hasItem(id)));
        asPerson("er-see", "member")
                .get("/v1/me/contact-grants")
                .then()
                .body("items.profile", visible ? hasItems(id) : not(hasItem(id)));
    }

    /** Version 3: for all members to see, offers something. */
    private static void show(String username) {
        asPerson(username, "member")
                .header("If-Match", "\"2\"")
                .contentType("application/merge-patch+json")
                .body("{\"visibility\": {\"identity\": [\"members\"]}, \"offers\": [\"question\", \"advice\"]}")
                .patch("/v1/me/profile")
                .then()
                .statusCode(200);
    }

    private static String request(String username) {
        return asPerson(username, "member")
                .post("/v1/me/erasure")
                .then()
                .statusCode(202)
                .body("state", equalTo("requested"))
                .body("requestedBy", equalTo("person"))
                .extract()
                .path("id");
    }

    private static String other(String username) {
        asPerson(username, "member").body(Profiles.entrepreneur("DE", "DE-NW")).put("/v1/me/profile");
        return asPerson(username, "member").get("/v1/me").path("profile.id");
    }

    private void grant(String expert, String requester) {
        database.execute(
                "insert into contact_grant values (?, 1, ?, ?::uuid, ?::uuid, 'question', now(), now() + interval '1 day')",
                UUID.randomUUID(),
                UUID.randomUUID(),
                requester,
                expert);
    }
}
