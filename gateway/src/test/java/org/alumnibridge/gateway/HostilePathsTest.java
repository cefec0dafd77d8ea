package org.alumnibridge.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.alumnibridge.gateway.fixture.OnEchoServices;
import org.alumnibridge.gateway.fixture.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEchoServices
class HostilePathsTest {

    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/regions;x=1",
                "/v1/regions;/../me",
                "/v1/regions%3bx",
                "/v1/regions%2f..%2fme",
                "/v1/regions%5c..%5cme",
                "/v1/regions\\..\\me",
                "//v1/me",
                "/v1//me",
                "/v1/regions//",
                "/v1/regions/../me",
                "/v1/regions/./x",
                "/v1/regions/%2e%2e/me",
                "/v1/regions/.%2E/me",
                "/v1/regions/%2e/x",
                "/v1/regions/%252e%252e/me",
                "/v1/regions/%00",
                "/v1/regions/%0d%0aX-Injected:1",
                "/v1/regions/%zz",
                "/v1/regions/%",
                "/v1/regions#/v1/me",
                "/v1/regions/<x>",
                "/v1/regions/\u00e4",
                "http://localhost/v1/regions",
                "http://localhost/v1/me"
            })
    void areRefusedBeforeAnythingIsDecidedByThem(String target) throws IOException {
        String answer = answerTo(target);

        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains(PROBLEM), answer);
        assertTrue(answer.contains("/problems/gateway/ambiguous-request"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/regions/\u0001", "/v1/regions/\u0000", "/v1/regions/\u007f"})
    void areRefusedWithControlCharactersToo(String target) throws IOException {
        assertTrue(answerTo(target).startsWith("HTTP/1.1 400 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/mexico",
                "/v1/REGIONS",
                "/V1/regions",
                "/v1/regions%20",
                "/v1/regions.json",
                "/%761/regions",
                "/v1/regionsx",
                "/v2/regions",
                "/metrics",
                "/q",
                "/q/health",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                "/q/dev-ui",
                "/problems",
                "/problems/nobody/x",
                "/openapi/",
                "/OpenApi"
            })
    void leadNowhereUnlessTheyAreInTheTable(String target) throws IOException {
        String answer = answerTo(target);

        assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
        assertTrue(answer.contains(PROBLEM), answer);
    }

    @Test
    void leadToAServiceWhenTheyArePlain() throws IOException {
        assertTrue(answerTo("/v1/regions/RU-SVE?a=//b/../c;d").startsWith("HTTP/1.1 200 "));
    }

    @Test
    void mayBeAsLongAsEightKibibytes() throws IOException {
        assertTrue(answerTo("/v1/regions?q=" + "x".repeat(8_000)).startsWith("HTTP/1.1 200 "));
        assertTrue(answerTo("/v1/regions?q=" + "x".repeat(8_192)).contains("/problems/gateway/uri-too-long"));
    }

    @Test
    void getABareStatusWhenTheyAreTooLongToBeRead() throws IOException {
        String far = answerTo("/v1/regions?q=" + "x".repeat(20_000));
        assertTrue(far.startsWith("HTTP/1.0 414 "), far);
    }

    @Test
    void mayHaveSixteenKibibytesOfHeaders() throws IOException {
        assertTrue(answerWithHeaderOf(15_000).startsWith("HTTP/1.1 200 "));
        String answer = answerWithHeaderOf(20_000);
        assertTrue(answer.startsWith("HTTP/1.1 431 "), answer);
        assertTrue(answer.contains("/problems/gateway/headers-too-large"), answer);
    }

    @Test
    void sayWhatIsWrong() {
        given().get("/v1/nowhere/17")
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .header("X-Request-Id", notNullValue())
                .body("type", is("https://api.example.org/problems/gateway/not-found"))
                .body("title", notNullValue())
                .body("status", is(404))
                .body("detail", notNullValue())
                .body("instance", is("/v1/nowhere/17"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void explainTheGatewaysProblems() {
        given().get("/problems/gateway/ambiguous-request")
                .then()
                .statusCode(200)
                .body("status", is(400));
        given().accept("text/html")
                .get("/problems/gateway/ambiguous-request")
                .then()
                .statusCode(200)
                .header("X-Request-Id", notNullValue())
                .body(containsString("<h1>"));
        given().get("/problems/gateway")
                .then()
                .statusCode(200)
                .body("code", hasItem("overloaded"))
                .body("code", hasItem("too-many-requests"));
        given().get("/problems/request-service/conflict").then().body("service", is("request-service"));
    }

    @Test
    void doNotHideBehindAnUnknownTransferEncoding() throws IOException {
        try (RawConnection connection = new RawConnection()) {
            connection.send("POST /v1/actions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
            assertEquals(400, connection.readStatus());
        }
    }

    private static String answerWithHeaderOf(int length) throws IOException {
        try (RawConnection connection = new RawConnection()) {
            return connection
                    .send("GET /v1/regions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: "
                            + "x".repeat(length) + "\r\n\r\n")
                    .readAll();
        }
    }

    private static String answerTo(String target) throws IOException {
        try (RawConnection connection = new RawConnection()) {
            return connection.get(target).readAll();
        }
    }
}
