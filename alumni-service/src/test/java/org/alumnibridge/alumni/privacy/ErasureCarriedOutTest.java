package org.alumnibridge.alumni.privacy;

import static org.alumnibridge.alumni.testing.Calls.as;
import static org.alumnibridge.alumni.testing.Calls.asPerson;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.alumni.testing.Corridors;
import org.alumnibridge.alumni.testing.Database;
import org.alumnibridge.alumni.testing.Erasures;
import org.alumnibridge.alumni.testing.Imports;
import org.alumnibridge.alumni.testing.Profiles;
import org.alumnibridge.alumni.testing.RequestSteps;
import org.alumnibridge.alumni.testing.SentEvents;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the end of the undo window to the proof, and what comes late. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class ErasureCarriedOutTest {

    private static final List<String> OTHERS = List.of("request-service", "matching-service", "notification-service");

    @Inject
    DataSource source;

    private Database database;

    @BeforeEach
    void open() {
        database = new Database(source);
    }

    @Test
    void nothingOfThePersonIsLeftAndTheProofSaysSo() {
        String id = Erasures.claimed("gone-all", "GONE-ALL", database);
        String subject = TestTokens.subjectOf(TestTokens.person("gone-all", "member"));
        String other = entrepreneur("gone-other");
        UUID grant = grant(id, other);
        String partnership = appoint("gone-all", id);
        assertEquals("office association_admin", actor("alumni.partnerships", partnership, 1));
        assertEquals("person " + id, actor("alumni.partnerships", partnership, 2));
        staged("GONE-ALL", "gone-all@example.org");
        String link = asPerson("gone-all", "member")
                .header("Idempotency-Key", "gone")
                .post("/v1/me/erasure")
                .path("proofLink");
        String erasure = database.text("select id::text from erasure where profile_id = ?::uuid", id);

        Erasures.due(erasure, database);
        JsonNode told = SentEvents.event("alumni.profiles", id, 4);
        assertFalse(told.has("state"));
        assertEquals("system", told.path("actor").path("kind").asText());
        assertEquals(
                "revoked",
                SentEvents.event("alumni.contact-grants", grant.toString(), 2)
                        .path("state")
                        .path("status")
                        .asText());
        assertEquals(
                0,
                SentEvents.event("alumni.partnerships", partnership, 3)
                        .path("state")
                        .path("contactPersons")
                        .size());
        JsonNode own = SentEvents.event("privacy.receipts", receiptId(id, "alumni-service"), 4);
        assertEquals(1, own.path("state").path("removed").path("profiles").asInt());
        assertEquals(1, own.path("state").path("removed").path("contact_grants").asInt());
        assertEquals(1, own.path("state").path("removed").path("appointments").asInt());
        assertEquals(1, own.path("state").path("removed").path("import_lines").asInt());
        SentEvents.event("privacy.receipts", receiptId(id, "keycloak"), 4);
        assertThrows(StackException.class, () -> LocalStack.forTests().token("gone-all"));
        as("network-admin")
                .get("/v1/erasures/" + erasure)
                .then()
                .body("state", equalTo("erasing"))
                .body("awaiting", containsInAnyOrder(OTHERS.toArray()));

        OTHERS.forEach(service -> Erasures.receipt(service, id, 4));
        Erasures.awaitState(erasure, "erased");
        SentEvents.awaitTombstone("alumni.profiles", id);
        SentEvents.awaitTombstone("alumni.contact-points", id);
        as("network-admin")
                .get("/v1/erasures/" + erasure)
                .then()
                .body("receipts.service", hasSize(5))
                .body("awaiting", empty())
                .body("erasedAt", notNullValue());
        String proof = RestAssured.get(URI.create(link).getPath())
                .then()
                .statusCode(200)
                .body("state", equalTo("erased"))
                .body("receipts.service", hasSize(5))
                .body("receipts.find { it.service == 'keycloak' }.removed.accounts", equalTo(1))
                .extract()
                .asString();
        for (String canary : List.of("gone-all@example.org", "Canaria-GONE-ALL", "GONE-ALL", subject, "gone-all")) {
            assertFalse(proof.contains(canary), canary);
            assertEquals(List.of(), database.tablesWith(canary), canary);
        }
    }

    @Test
    void receiptsThatComeAgainOrFromElsewhereChangeNothing() {
        String id = Erasures.unclaimed("GONE-AGAIN", database);
        String erasure = Erasures.onBehalf(id);
        Erasures.due(erasure, database);
        Erasures.awaitState(erasure, "erasing");

        Erasures.receipt("somebody", id, 3);
        Erasures.receipt("request-service", UUID.randomUUID().toString(), 3);
        Erasures.receipt("request-service", id, 2);
        for (int i = 0; i < 3; i++) {
            Erasures.receipt("matching-service", id, 3);
        }
        await().atMost(Duration.ofSeconds(15)).until(() -> receipts(erasure) == 3);
        as("admin-drmn")
                .get("/v1/erasures/" + erasure)
                .then()
                .body("state", equalTo("erasing"))
                .body("awaiting", containsInAnyOrder("request-service", "notification-service"))
                .body("receipts.service", containsInAnyOrder("alumni-service", "keycloak", "matching-service"));
        Erasures.receipt("request-service", id, 3);
        Erasures.receipt("notification-service", id, 3);
        Erasures.awaitState(erasure, "erased");
        Erasures.receipt("notification-service", id, 3);
        assertEquals(5, receipts(erasure));
    }

    @Test
    void nothingLateBringsThePersonBack() {
        String id = Erasures.claimed("gone-late", "GONE-LATE", database);
        String other = entrepreneur("gone-late-other");
        asPerson("gone-late", "member").post("/v1/me/erasure").then().statusCode(202);
        String erasure = database.text("select id::text from erasure where profile_id = ?::uuid", id);
        Erasures.due(erasure, database);
        Erasures.awaitState(erasure, "erasing");

        asPerson("gone-late", "member")
                .body(Profiles.entrepreneur("DE", "DE-NW"))
                .put("/v1/me/profile")
                .then()
                .statusCode(410)
                .body("type", endsWith("/person-erased"));
        asPerson("gone-late", "member")
                .header("If-Match", "\"3\"")
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/v1/me/profile")
                .then()
                .statusCode(404);
        asPerson("gone-late", "member").get("/v1/me").then().body("profile", nullValue());
        RequestSteps.of(other, id).becomes("proposed", Map.of(id, "open"));
        await().atMost(Duration.ofSeconds(15)).until(() -> parts(other) == 1);
        assertEquals(0, parts(id));

        Imports.complete(
                Imports.row("GONE-LATE", "new-address@example.org", "Klara", "Canaria"),
                Imports.row("GONE-NEW", "Gone-Late@example.org", "Klara", "Canaria"),
                Imports.row("GONE-ELSE", "gone-else@example.org", "Somebody", "Else"));
        assertEquals(2, flagged());
        assertEquals(1, database.count("select count(*) from membership where external_id like 'GONE-%'"));
        String job = database.text("select import_id::text from import_error where code = 'erased-person' limit 1");
        as("admin-drmn")
                .get("/v1/imports/" + job)
                .then()
                .body("counts.created", equalTo(1))
                .body("counts.rejected", equalTo(2))
                .body("errors.code", hasItem("erased-person"));
    }

    private static String actor(String topic, String id, long version) {
        JsonNode actor = SentEvents.event(topic, id, version).path("actor");
        return actor.path("kind").asText() + " " + actor.path("id").asText();
    }

    private static String receiptId(String profile, String service) {
        return new ReceiptState(UUID.fromString(profile), service, 1, Map.of())
                .id()
                .toString();
    }

    private long receipts(String erasure) {
        return database.count("select count(*) from erasure_receipt where erasure_id = ?::uuid", erasure);
    }

    private long parts(String profile) {
        return database.count("select count(*) from request_part where profile_id = ?::uuid", profile);
    }

    private long flagged() {
        return database.count("select count(*) from import_error where code = 'erased-person'");
    }

    private static String entrepreneur(String username) {
        asPerson(username, "member").body(Profiles.entrepreneur("DE", "DE-NW")).put("/v1/me/profile");
        return asPerson(username, "member").get("/v1/me").path("profile.id");
    }

    private UUID grant(String expert, String requester) {
        UUID introduction = UUID.randomUUID();
        database.execute(
                "insert into contact_grant values (?, 1, ?, ?::uuid, ?::uuid, 'question', now(), now() + interval '1 day')",
                introduction,
                UUID.randomUUID(),
                requester,
                expert);
        return introduction;
    }

    /** Formed, and accepted by the person: version 2. */
    private static String appoint(String username, String profile) {
        Corridors.open("DE", "RU");
        String partnership = as("admin-drmn")
                .body(Map.of(
                        "corridor", "DE-RU",
                        "regions", List.of("RU-PER"),
                        "organisations", List.of("drmn"),
                        "contactPersons", List.of(Map.of("profile", profile, "role", "lead"))))
                .post("/v1/regional-partnerships")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asPerson(username, "member")
                .post("/v1/regional-partnerships/" + partnership + "/acceptance")
                .then()
                .statusCode(200);
        return partnership;
    }

    /** A line of the person that waits in an import which nobody works off. */
    private void staged(String externalId, String email) {
        UUID job = UUID.randomUUID();
        database.execute(
                "insert into directory_import (id, organisation, subject, actor_kind, actor_id, state, row_count, created,"
                        + " updated, unchanged, rejected, failures, retry_at, received_at)"
                        + " values (?, 'office-of-nobody', 'office', 'office', 'association_admin', 'STAGED', 1, 0, 0, 0, 0, 0,"
                        + " now() + interval '1 hour', now())",
                job);
        database.execute(
                "insert into import_row values (?, 1, ?, null)",
                job,
                "{\"externalId\": \"" + externalId + "\", \"email\": \"" + email + "\"}");
    }
}
