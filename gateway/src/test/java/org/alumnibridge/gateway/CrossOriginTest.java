package org.alumnibridge.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import org.alumnibridge.gateway.fixture.OnEchoServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEchoServices
class CrossOriginTest {

    private static final String ALLOWED = "https://portal.example.org";

    @Test
    void permitsPreflightsOfConfiguredOrigins() {
        given().header("Origin", ALLOWED)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options("/v1/me")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", ALLOWED)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"))
                .header("Access-Control-Max-Age", "600")
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void letsPagesOfConfiguredOriginsReadAnswers() {
        given().header("Origin", "http://localhost:5173")
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "http://localhost:5173")
                .header("Vary", containsString("origin"))
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Expose-Headers", containsString("RateLimit"));
    }

    @Test
    void saysThatAnswersVaryByOriginAlsoWithoutOne() {
        given().get("/v1/regions").then().header("Vary", containsString("origin"));
    }

    @Test
    void letsThemReadProblemsToo() {
        given().header("Origin", ALLOWED)
                .get("/v1/me")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "https://portal.example.org.evil.example",
                "http://portal.example.org",
                "HTTPS://PORTAL.EXAMPLE.ORG"
            })
    void permitsNoOtherOrigin(String origin) {
        given().header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/me")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue())
                .body("type", is("https://api.example.org/problems/gateway/origin-not-allowed"));
        given().header("Origin", origin)
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
