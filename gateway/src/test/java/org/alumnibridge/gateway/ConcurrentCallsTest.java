package org.alumnibridge.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Map;
import org.alumnibridge.gateway.fixture.OnEchoServices;
import org.alumnibridge.gateway.fixture.RawConnection;
import org.alumnibridge.gateway.fixture.TokenForge;
import org.junit.jupiter.api.Test;

@OnEchoServices
@TestProfile(ConcurrentCallsTest.TwoAtOnce.class)
class ConcurrentCallsTest {

    public static class TwoAtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.rate-limit.at-once", "2");
        }
    }

    @Test
    void areLimitedForEachClientAlone() throws IOException {
        try (RawConnection first = silentCall();
                RawConnection second = silentCall()) {
            await().until(() -> get("busy").statusCode() == 429);
            get("busy")
                    .then()
                    .header("Retry-After", "1")
                    .body("type", is("https://api.example.org/problems/gateway/too-many-requests"))
                    .body("detail", containsString("2 requests at once"));
            get("idle").then().statusCode(200);

            first.close();
            await().until(() -> get("busy").statusCode() == 200);
            get("busy").then().statusCode(200);
        }
        await().until(() -> get("busy").statusCode() == 200);
    }

    private static RawConnection silentCall() throws IOException {
        return new RawConnection()
                .send("GET /v1/me?test=silent HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + TokenForge.of("busy") + "\r\n\r\n");
    }

    private static Response get(String subject) {
        return given().auth().oauth2(TokenForge.of(subject)).get("/v1/me");
    }
}
