package org.alumnibridge.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumnibridge.gateway.fixture.OnEchoServices;
import org.alumnibridge.gateway.fixture.TokenForge;
import org.junit.jupiter.api.Test;

/** Each test calls through the trusted proxy from addresses of its own. */
@OnEchoServices
@TestProfile(RateLimitTest.FiveAMinute.class)
class RateLimitTest {

    public static class FiveAMinute implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.rate-limit.per-minute", "5", "gateway.client.trusted-proxies", "127.0.0.1,::1");
        }
    }

    @Test
    void refusesAClientBeyondItsQuotaAndNoOther() {
        String greedy = TokenForge.of("greedy");

        List<Integer> statuses = IntStream.range(0, 7)
                .mapToObj(i -> get("203.0.113.1", greedy).statusCode())
                .toList();

        assertEquals(List.of(200, 200, 200, 200, 200, 429, 429), statuses);
        get("203.0.113.1", greedy)
                .then()
                .contentType("application/problem+json")
                .body("type", is("https://api.example.org/problems/gateway/too-many-requests"))
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .header("RateLimit-Policy", "\"default\";q=5;w=60")
                .header("RateLimit", matchesPattern("\"default\";r=0;t=\\d+"));
        get("203.0.113.1", TokenForge.of("modest")).then().statusCode(200);
    }

    @Test
    void countsAllTokensOfOneSubjectTogether() {
        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(
                        i -> get("203.0.113.1" + i, TokenForge.of("collector")).statusCode())
                .toList();

        assertEquals(List.of(200, 200, 200, 200, 200, 429), statuses);
    }

    @Test
    void saysWhatIsLeft() {
        get("203.0.113.20", TokenForge.of("curious"))
                .then()
                .header("RateLimit-Policy", "\"default\";q=5;w=60")
                .header("RateLimit", matchesPattern("\"default\";r=4;t=1[0-2]"));
    }

    @Test
    void countsBadTokensAndAnonymousRequestsByAddress() {
        List<Integer> statuses = Stream.generate(
                        () -> get("203.0.113.30", "garbage").statusCode())
                .limit(6)
                .toList();

        assertEquals(List.of(401, 401, 401, 401, 401, 429), statuses);
        from("203.0.113.30").get("/v1/regions").then().statusCode(429);
        from("203.0.113.31").get("/v1/regions").then().statusCode(200);
    }

    @Test
    void verifiesNoUnknownTokenFromAnAddressBeyondItsQuota() {
        String known = TokenForge.of("neighbour");
        get("203.0.113.40", known).then().statusCode(200);
        IntStream.range(0, 4).forEach(i -> get("203.0.113.40", "garbage"));

        get("203.0.113.40", TokenForge.of("newcomer")).then().statusCode(429);
        get("203.0.113.40", known).then().statusCode(200);
    }

    @Test
    void countsEveryRefusalOfAnUnknownCaller() {
        List<Integer> statuses = List.of(
                from("203.0.113.50").get("/v1/nowhere").statusCode(),
                from("203.0.113.50").get("/v1/me;x").statusCode(),
                from("203.0.113.50").get("/v1/me").statusCode(),
                from("203.0.113.50")
                        .header("Authorization", "Basic eA==")
                        .get("/v1/me")
                        .statusCode(),
                from("203.0.113.50").request("PROPFIND", "/v1/me").statusCode(),
                from("203.0.113.50").get("/v1/nowhere").statusCode());

        assertEquals(List.of(404, 400, 401, 401, 405, 429), statuses);
    }

    @Test
    void remembersNoTokenOfAClientBeyondItsQuota() {
        IntStream.range(0, 5).forEach(i -> get("203.0.113.60", TokenForge.of("hoarder")));
        String another = TokenForge.of("hoarder");

        IntStream.range(0, 5).forEach(i -> get("203.0.113.61", another).then().statusCode(429));

        from("203.0.113.61").get("/v1/regions").then().statusCode(429);
    }

    @Test
    void countsTheAddressesOfOneSubscriberTogether() {
        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> from("2a00:1:2:3::" + i).get("/v1/regions").statusCode())
                .toList();

        assertEquals(List.of(200, 200, 200, 200, 200, 429), statuses);
        from("2a00:1:2:4::1").get("/v1/regions").then().statusCode(200);
    }

    @Test
    void passesTheAddressOnThatItCounts() {
        get("203.0.113.70", TokenForge.of("traveller")).then().body("headers.x-forwarded-for", is("203.0.113.70"));
    }

    private static Response get(String address, String token) {
        return from(address).auth().oauth2(token).get("/v1/me");
    }

    /** As the proxy passes it on, behind what the caller wrote. */
    private static RequestSpecification from(String address) {
        return given().urlEncodingEnabled(false).header("X-Forwarded-For", "198.51.100.99, " + address);
    }
}
