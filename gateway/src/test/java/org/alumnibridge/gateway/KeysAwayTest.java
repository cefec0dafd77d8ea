package org.alumnibridge.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.alumnibridge.gateway.fixture.OnEchoServices;
import org.alumnibridge.gateway.fixture.TokenForge;
import org.junit.jupiter.api.Test;

/** The gateway starts and serves what needs no token while Keycloak is away. */
@OnEchoServices
@TestProfile(KeysAwayTest.WithoutKeycloak.class)
class KeysAwayTest {

    /** Port 1 is nobody's. */
    public static class WithoutKeycloak implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.auth-server-url", "http://127.0.0.1:1");
        }
    }

    @Test
    void saysThatTokensCannotBeVerified() {
        given().auth()
                .oauth2(TokenForge.good())
                .get("/v1/me")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .body("type", is("https://api.example.org/problems/gateway/unavailable"));
    }

    @Test
    void goesOnServingWhatNeedsNone() {
        given().get("/v1/regions").then().statusCode(200);
        given().get("/v1/me").then().statusCode(401);
    }
}
