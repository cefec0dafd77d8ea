package org.alumnibridge.alumni.corridor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import org.alumnibridge.alumni.testing.Parallel;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class CorridorTest {

    @Test
    void aNetworkAdministratorOpensAndRevisesACorridor() {
        String etag = admin().body(corridor("DE", "KZ", "open"))
                .put("/v1/corridors/DE-KZ")
                .then()
                .statusCode(201)
                .body("code", equalTo("DE-KZ"))
                .body("policies[0].decidedBy", equalTo("network_admin"))
                .extract()
                .header("ETag");

        admin().body(corridor("DE", "KZ", "suspended"))
                .put("/v1/corridors/DE-KZ")
                .then()
                .statusCode(428);
        admin().header("If-Match", etag)
                .body(corridor("DE", "KZ", "suspended"))
                .put("/v1/corridors/DE-KZ")
                .then()
                .statusCode(200)
                .body("policies[0].status", equalTo("suspended"));
        admin().header("If-Match", etag)
                .body(corridor("DE", "KZ", "open"))
                .put("/v1/corridors/DE-KZ")
                .then()
                .statusCode(412)
                .contentType("application/problem+json");
    }

    @Test
    void aCorridorLeadsToAnotherKnownCountry() {
        admin().body(corridor("DE", "DE", "open"))
                .put("/v1/corridors/DE-DE")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("same-country"));
        admin().body(corridor("DE", "QQ", "open"))
                .put("/v1/corridors/DE-QQ")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("unknown-country"))
                .body("errors.pointer", hasItem("/target"));
    }

    @Test
    void aCorridorThatIsNotThereHasNoVersionToMatch() {
        admin().header("If-Match", "\"1\"")
                .body(corridor("DE", "TJ", "open"))
                .put("/v1/corridors/DE-TJ")
                .then()
                .statusCode(412);
        admin().get("/v1/corridors/DE-TJ").then().statusCode(404);
    }

    @Test
    void ofTwoWhoOpenItAtOnceOneIsFirst() {
        List<Integer> answers = Parallel.times(8, () -> admin().body(corridor("DE", "MN", "open"))
                .put("/v1/corridors/DE-MN")
                .statusCode());
        assertEquals(1, Collections.frequency(answers, 201), answers::toString);
        assertEquals(7, Collections.frequency(answers, 428), answers::toString);
    }

    @Test
    void policiesAreDatedPlainAndOfOneMind() {
        String policy = "{\"kind\": \"advice\", \"status\": \"%s\", \"from\": \"%s\", \"legalBasis\": \"%s\"}";
        String body = "{\"home\": \"DE\", \"target\": \"AM\", \"defaultRoute\": \"direct\", \"policies\": [%s]}";
        for (String wrong : List.of(
                policy.formatted("open", "1020-01-01", "a test"),
                policy.formatted("open", "2020-01-01", "a\\u0000b"))) {
            admin().body(body.formatted(wrong))
                    .put("/v1/corridors/DE-AM")
                    .then()
                    .statusCode(400);
        }
        String both = policy.formatted("open", "2020-01-01", "a test") + ","
                + policy.formatted("suspended", "2020-06-01", "a test");
        admin().body(body.formatted(both))
                .put("/v1/corridors/DE-AM")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("contradiction"));
    }

    @Test
    void whoDecidedIsForThoseWhoAnswerForIt() {
        admin().body(corridor("DE", "MD", "open"))
                .put("/v1/corridors/DE-MD")
                .then()
                .statusCode(201);
        as("admin-drmn").get("/v1/corridors/DE-MD").then().body("policies[0].decidedBy", notNullValue());
        as("contact-sve")
                .get("/v1/corridors/DE-MD")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("policies[0].legalBasis", equalTo("a test"))
                .body("policies[0].decidedBy", nullValue());
        given().auth()
                .oauth2(TestTokens.person("corridor-pending"))
                .get("/v1/corridors")
                .then()
                .statusCode(403);
    }

    @Test
    void nobodyElseDecides() {
        as("contact-sve")
                .body(corridor("DE", "GE", "open"))
                .put("/v1/corridors/DE-GE")
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body(corridor("DE", "GE", "open"))
                .put("/v1/corridors/DE-GE")
                .then()
                .statusCode(401);
    }

    @Test
    void anUnknownKeyIsNamed() {
        admin().body(corridor("DE", "UZ", "open").replace("\"home\"", "\"homme\""))
                .put("/v1/corridors/DE-UZ")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-key"))
                .body("errors[0].pointer", equalTo("/homme"))
                .body("type", org.hamcrest.Matchers.endsWith("/problems/alumni-service/malformed-request"));
    }

    private static RequestSpecification admin() {
        return as("network-admin");
    }

    private static RequestSpecification as(String who) {
        return given().auth().oauth2(TestTokens.of(who)).contentType(ContentType.JSON);
    }

    private static String corridor(String home, String target, String status) {
        return """
                {"home": "%s", "target": "%s", "defaultRoute": "brokered", "policies": [
                  {"kind": "business_contact", "status": "%s", "from": "2020-01-01", "legalBasis": "a test"}]}
                """.formatted(home, target, status);
    }
}
