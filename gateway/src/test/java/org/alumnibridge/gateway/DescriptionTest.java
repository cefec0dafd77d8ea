package org.alumnibridge.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import org.alumnibridge.gateway.fixture.OnEchoServices;
import org.junit.jupiter.api.Test;

@OnEchoServices
class DescriptionTest {

    @Test
    void joinsTheServicesDescriptions() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", is("3.1.0"))
                .body("info.title", is("Alumni Bridge"))
                .body("servers", hasSize(1))
                .body("servers[0].url", is("https://api.example.org"))
                .body("tags.name", hasItems("alumni-service", "request-service"))
                .body(
                        "paths.keySet()",
                        containsInAnyOrder("/v1/alumni", "/v1/requests", "/v1/shortlists", "/v1/notifications"))
                .body("components.securitySchemes.keySet()", hasSize(1))
                .body("components.securitySchemes.bearer.scheme", is("bearer"))
                .body("components.schemas.keySet()", hasItems("Problem", "AlumniItem", "MatchingItems"));
    }

    @Test
    void speaksYamlWhenAsked() {
        given().get("/openapi?format=yaml")
                .then()
                .contentType("application/yaml")
                .body(containsString("openapi:"));
        given().accept("application/yaml").get("/openapi").then().contentType("application/yaml");
        given().accept("application/yaml").get("/openapi?format=json").then().contentType("application/json");
    }

    @Test
    void isNotSentTwice() {
        String tag = given().get("/openapi").header("ETag");

        given().header("If-None-Match", tag).get("/openapi").then().statusCode(304);
        given().header("If-None-Match", "\"other\"").get("/openapi").then().statusCode(200);
    }

    @Test
    void canOnlyBeRead() {
        given().head("/openapi").then().statusCode(200);
        given().auth()
                .oauth2(org.alumnibridge.gateway.fixture.TokenForge.good())
                .post("/openapi")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD");
    }
}
