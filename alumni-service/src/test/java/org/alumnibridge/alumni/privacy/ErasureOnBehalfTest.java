package org.alumnibridge.alumni.privacy;

import static io.restassured.RestAssured.given;
import static org.alumnibridge.alumni.testing.Calls.as;
import static org.alumnibridge.alumni.testing.Calls.asPerson;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.alumni.testing.Database;
import org.alumnibridge.alumni.testing.Erasures;
import org.alumnibridge.alumni.testing.Profiles;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offices and the network's administrators ask for others, and who must not. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class ErasureOnBehalfTest {

    @Inject
    DataSource source;

    private Database database;

    @BeforeEach
    void open() {
        database = new Database(source);
    }

    @Test
    void anOfficeAsksForItsMembersAndTakesThatBack() {
        String id = Erasures.unclaimed("ER-OFFICE", database);
        String location = as("admin-drmn")
                .body(Map.of("profile", id, "reason", "membership_ended"))
                .post("/v1/erasures")
                .then()
                .statusCode(202)
                .body("requestedBy", equalTo("association"))
                .body("organisation", equalTo("drmn"))
                .body("reason", equalTo("membership_ended"))
                .body("awaiting", empty())
                .extract()
                .header("Location");
        String path = URI.create(location).getPath();
        as("admin-drmn").get(path).then().statusCode(200).body("profile", equalTo(id));
        as("network-admin").get(path).then().statusCode(200);
        as("admin-drmn").get("/v1/erasures?limit=200").then().body("items.profile", hasItem(id));
        as("admin-drmn")
                .get("/v1/alumni?organisation=drmn&limit=200")
                .then()
                .body("items.externalId", not(hasItem("ER-OFFICE")));
        as("admin-drmn").post(path + "/cancellation").then().statusCode(200);
        as("admin-drmn").get("/v1/alumni?organisation=drmn&limit=200").then().body("items.id", hasItem(id));
    }

    @Test
    void whatThePersonAskedForIsThePersonsToTakeBack() {
        Erasures.claimed("er-mine", "ER-MINE", database);
        String erasure = request("er-mine");

        as("admin-drmn").get("/v1/erasures/" + erasure).then().statusCode(404);
        as("admin-drmn")
                .post("/v1/erasures/" + erasure + "/cancellation")
                .then()
                .statusCode(404);
        as("network-admin")
                .post("/v1/erasures/" + erasure + "/cancellation")
                .then()
                .statusCode(409);
    }

    @Test
    void onlyOfficesOfThePersonAndTheNetworkAskForOthers() {
        String stranger = other("er-foreign");
        Map<String, Object> body = Map.of("profile", stranger, "reason", "deceased");

        as("admin-drmn").body(body).post("/v1/erasures").then().statusCode(404);
        as("admin-drmn").get("/v1/erasures/preview?profile=" + stranger).then().statusCode(404);
        as("expert-sve").body(body).post("/v1/erasures").then().statusCode(403);
        as("partner-drmn").body(body).post("/v1/erasures").then().statusCode(403);
        as("partner-drmn").post("/v1/me/erasure").then().statusCode(404);
        as("expert-sve").get("/v1/erasures").then().statusCode(403);
        given().body(body)
                .contentType("application/json")
                .post("/v1/erasures")
                .then()
                .statusCode(401);
        given().post("/v1/me/erasure").then().statusCode(401);
        as("network-admin").get("/v1/erasures/" + UUID.randomUUID()).then().statusCode(404);
        as("network-admin")
                .body(Map.of("profile", UUID.randomUUID(), "reason", "deceased"))
                .post("/v1/erasures")
                .then()
                .statusCode(404);
        as("network-admin")
                .body(body)
                .post("/v1/erasures")
                .then()
                .statusCode(202)
                .body("requestedBy", equalTo("network"));
    }

    @Test
    void wrongInputIsNamed() {
        String id = Erasures.unclaimed("ER-WRONG", database);
        for (String body : List.of(
                "{}",
                "{\"profile\": \"" + id + "\"}",
                "{\"profile\": \"" + id + "\", \"reason\": \"own_wish\"}",
                "{\"profile\": \"" + id + "\", \"reason\": \"because\"}",
                "{\"profile\": \"x\", \"reason\": \"deceased\"}",
                "{\"profile\": \"" + id + "\", \"reason\": \"deceased\", \"more\": 1}")) {
            as("admin-drmn").body(body).post("/v1/erasures").then().statusCode(400);
        }
        as("admin-drmn").get("/v1/erasures/preview").then().statusCode(400);
        for (String token : List.of(
                "x", UUID.randomUUID() + "." + "0".repeat(64), UUID.randomUUID().toString())) {
            RestAssured.get("/v1/erasure-proofs/" + token).then().statusCode(404);
        }
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
}
