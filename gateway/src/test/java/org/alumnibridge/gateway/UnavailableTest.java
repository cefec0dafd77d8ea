package org.alumnibridge.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alumnibridge.gateway.fixture.OnEchoServices;
import org.alumnibridge.gateway.fixture.RawConnection;
import org.alumnibridge.gateway.fixture.TokenForge;
import org.junit.jupiter.api.Test;

/** Services and Keycloak are away, slow or overrun. */
@OnEchoServices
@TestProfile(UnavailableTest.Impatient.class)
class UnavailableTest {

    /** Port 1 is nobody's. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.routing.services.notification-service.urls", "http://127.0.0.1:1",
                    "gateway.upstream.answer-timeout", "500MS",
                    "gateway.upstream.connections", "2",
                    "gateway.upstream.waiting", "1",
                    "gateway.upstream.connect-timeout", "400MS");
        }
    }

    @Test
    void saysThatAServiceIsAway() {
        get("/v1/notifications")
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .body("type", is("https://api.example.org/problems/gateway/unavailable"))
                .body("detail", containsString("notification-service"));
    }

    @Test
    void saysThatAServiceDidNotAnswerInTime() {
        get("/v1/requests?test=silent")
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", is("https://api.example.org/problems/gateway/gateway-timeout"));
    }

    @Test
    void saysThatAServiceHasTooMuchToDo() throws IOException {
        List<RawConnection> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                silent.add(new RawConnection()
                        .send("GET /v1/me?test=silent HTTP/1.1\r\nHost: localhost\r\n" + "Authorization: Bearer "
                                + TokenForge.of("silent") + "\r\n\r\n"));
            }
            get("/v1/me").statusCode(503).header("Retry-After", Integer::parseInt, greaterThan(0));
            get("/v1/requests").statusCode(200);
        } finally {
            for (RawConnection connection : silent) {
                connection.close();
            }
        }
    }

    @Test
    void namesTheServicesWhoseDescriptionIsMissing() {
        given().get("/openapi")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .body("detail", is("No description at the moment from: notification-service."));
    }

    private static ValidatableResponse get(String target) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(TokenForge.good())
                .get(target)
                .then();
    }
}
