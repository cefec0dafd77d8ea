package org.alumnibridge.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumnibridge.gateway.fixture.OnEchoServices;
import org.alumnibridge.gateway.fixture.TokenForge;
import org.junit.jupiter.api.Test;

@OnEchoServices
@TestProfile(RateLimitTest.FiveAMinute.class)
class RateLimitTest {

    public static class FiveAMinute implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.rate-limit.per-minute", "5");
        }
    }

    @Test
    void refusesAClientBeyondItsQuotaAndNoOther() {
        String greedy = TokenForge.of("greedy");

        List<Integer> statuses =
                IntStream.range(0, 7).mapToObj(i -> get(greedy).statusCode()).toList();

        assertEquals(List.of(200, 200, 200, 200, 200, 429, 429), statuses);
        get(greedy)
                .then()
                .contentType("application/problem+json")
                .body("type", is("https://api.example.org/problems/gateway/too-many-requests"))
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .header("RateLimit-Policy", "\"default\";q=5;w=60")
                .header("RateLimit", matchesPattern("\"default\";r=0;t=\\d+"));
        get(TokenForge.of("modest")).then().statusCode(200);
    }

    @Test
    void countsAllTokensOfOneSubjectTogether() {
        List<Integer> statuses = Stream.generate(
                        () -> get(TokenForge.of("collector")).statusCode())
                .limit(6)
                .toList();

        assertEquals(List.of(200, 200, 200, 200, 200, 429), statuses);
    }

    @Test
    void saysWhatIsLeft() {
        get(TokenForge.of("curious"))
                .then()
                .header("RateLimit-Policy", "\"default\";q=5;w=60")
                .header("RateLimit", matchesPattern("\"default\";r=4;t=1[0-2]"));
    }

    @Test
    void countsBadTokensAndAnonymousRequestsByAddress() {
        List<Integer> statuses =
                Stream.generate(() -> get("garbage").statusCode()).limit(6).toList();

        assertEquals(List.of(401, 401, 401, 401, 401, 429), statuses);
        given().get("/v1/regions").then().statusCode(429);
        get(TokenForge.of("neighbour")).then().statusCode(200);
    }

    private static Response get(String token) {
        return given().auth().oauth2(token).get("/v1/me");
    }
}
