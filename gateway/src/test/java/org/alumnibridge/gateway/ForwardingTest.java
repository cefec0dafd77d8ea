package org.alumnibridge.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alumnibridge.gateway.fixture.OnEchoServices;
import org.alumnibridge.gateway.fixture.RawConnection;
import org.alumnibridge.gateway.fixture.TokenForge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnEchoServices
class ForwardingTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private static RequestSpecification caller() {
        return given().urlEncodingEnabled(false).auth().oauth2(TokenForge.good());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/me, alumni-service",
        "/v1/alumni/changes?after=x%20y, alumni-service",
        "/v1/requests/17/withdrawal, request-service",
        "/v1/shortlists, matching-service",
        "/v1/notifications, notification-service"
    })
    void passesRequestsOnAsTheyAre(String target, String service) {
        caller().get(target)
                .then()
                .statusCode(200)
                .body("service", is(service))
                .body("uri", is(target))
                .body("method", is("GET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void passesBodiesOn(String method) {
        caller().header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k-1")
                .contentType("application/json")
                .body("{\"text\":\"Grüße\"}")
                .request(method, "/v1/requests/17")
                .then()
                .statusCode(200)
                .body("method", is(method))
                .body("body", is("{\"text\":\"Grüße\"}"))
                .body("headers.if-match", is("\"3\""))
                .body("headers.idempotency-key", is("k-1"))
                .body("headers.authorization", startsWith("Bearer "));
    }

    @Test
    void leavesTheServicesAnswerAlone() {
        caller().post("/v1/requests?test=headers")
                .then()
                .statusCode(201)
                .header("ETag", "\"3\"")
                .header("Cache-Control", "no-store")
                .header("Location", "/v1/requests/17")
                .header("Link", "</v1/requests?cursor=abc>; rel=\"next\"")
                .body(is("made"));
    }

    @Test
    void keepsBackWhatConcernsOneConnectionOnlyAndWhatItSaysItself() {
        caller().post("/v1/requests?test=headers")
                .then()
                .header("X-Private", nullValue())
                .header("Access-Control-Allow-Origin", nullValue())
                .header("X-Request-Id", not("of-the-service"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void passesAnswersWithoutBody() {
        caller().head("/v1/me").then().statusCode(200).header("Content-Length", notNullValue());
        caller().get("/v1/me?test=empty").then().statusCode(204);
        caller().get("/v1/me?test=unchanged").then().statusCode(304).header("ETag", "\"7\"");
    }

    @Test
    void dropsWhatClaimsToSayWhoCalls() {
        List<String> claims = List.of(
                "Forwarded",
                "X-Forwarded-User",
                "X-Forwarded-Prefix",
                "X-User",
                "X-User-Id",
                "X-Remote-User",
                "X-Real-IP",
                "X-Auth-Request-Email",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "TE",
                "Proxy-Authorization");
        RequestSpecification request = caller();
        claims.forEach(claim -> request.header(claim, "somebody else"));
        request.header("Connection", "X-Nominated").header("X-Nominated", "yes");
        Set<String> arrived = request.get("/v1/me")
                .jsonPath()
                .<String, String>getMap("headers")
                .keySet();

        assertEquals(
                List.of(),
                claims.stream()
                        .filter(claim -> arrived.contains(claim.toLowerCase()))
                        .toList());
        assertEquals(false, arrived.contains("x-nominated"));
    }

    @Test
    void tellsServicesItsOwnAccountOfTheCaller() {
        caller().header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Host", "evil.example")
                .header("Host", "evil.example")
                .get("/v1/me")
                .then()
                .body("headers.x-forwarded-for", is("127.0.0.1"))
                .body("headers.x-forwarded-host", is("api.example.org"))
                .body("headers.x-forwarded-proto", is("https"))
                .body("headers.host", is("api.example.org"));
    }

    @Test
    void keepsAWellFormedRequestId() {
        caller().header("X-Request-Id", "order-2026-0001")
                .get("/v1/me")
                .then()
                .header("X-Request-Id", "order-2026-0001")
                .body("headers.x-request-id", is("order-2026-0001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space in it", "line_with_underscore", "x", "a<script>alert(1)</script>"})
    void replacesAnyOtherRequestId(String id) {
        caller().header("X-Request-Id", id)
                .get("/v1/me")
                .then()
                .header("X-Request-Id", matchesPattern("[a-f0-9]{32}"))
                .body("headers.x-request-id", matchesPattern("[a-f0-9]{32}"));
    }

    @Test
    void passesTheTraceOnAndBeginsOneWhereThereIsNone() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        caller().header("traceparent", trace).get("/v1/me").then().body("headers.traceparent", is(trace));
        caller().get("/v1/me").then().body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
        caller().header("traceparent", "nonsense")
                .get("/v1/me")
                .then()
                .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
    }

    @Test
    void aRequestWithoutAnIdGoesByThatOfItsTrace() {
        caller().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00")
                .get("/v1/me")
                .then()
                .header("X-Request-Id", is("4bf92f3577b34da6a3ce929d0e0e4736"))
                .body("headers.traceparent", is("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"));
    }

    @Test
    void streamsBothWays() throws IOException {
        try (RawConnection connection = new RawConnection()) {
            connection.send("POST /v1/requests?test=mirror HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + TokenForge.good() + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            connection.send("5\r\nfirst\r\n");
            connection.awaitLine("first");
            connection.send("6\r\nsecond\r\n0\r\n\r\n");
            connection.awaitLine("second");
        }
    }

    @Test
    void servesSeveralRequestsOnOneConnectionEvenAfterARefusedBody() throws IOException {
        String body = "x".repeat(2_000);
        String refused = "POST /v1/nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000\r\n\r\n" + body;
        String open = "GET /v1/regions HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (RawConnection connection = new RawConnection()) {
            connection.send(refused + open);
            connection.awaitLine("HTTP/1.1 404");
            connection.awaitLine("HTTP/1.1 200");
        }
    }

    @Test
    void asksForABodyThatWaitsToBeAskedFor() throws IOException {
        try (RawConnection connection = new RawConnection()) {
            connection.send("POST /v1/requests?test=count HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + TokenForge.good() + "\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
            connection.awaitLine("HTTP/1.1 100");
            connection.send("hello");
            connection.awaitLine("HTTP/1.1 200");
        }
    }

    @Test
    void refusesALargeBodyByItsLength() {
        caller().body(new byte[MEBIBYTE + 1])
                .post("/v1/requests")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", is("https://api.example.org/problems/gateway/payload-too-large"));
    }

    @Test
    void refusesALargeBodyThatDoesNotSayItsLength() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        try (RawConnection connection = new RawConnection()) {
            connection.send("POST /v1/requests?test=count HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + TokenForge.good() + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            connection.send(String.join("", Collections.nCopies(17, chunk)));
            assertEquals(413, connection.readStatus());
            connection.send("0\r\n\r\nGET /v1/regions HTTP/1.1\r\nHost: localhost\r\n\r\n");
            connection.awaitLine("HTTP/1.1 200");
        }
    }

    @Test
    void takesLargerImports() {
        caller().body(new byte[5 * MEBIBYTE])
                .post("/v1/imports?test=count")
                .then()
                .statusCode(200)
                .body(is(Integer.toString(5 * MEBIBYTE)));
    }

    @Test
    void saysWhenAServiceBreaksOff() {
        caller().body("{}")
                .post("/v1/requests?test=broken")
                .then()
                .statusCode(502)
                .body("type", is("https://api.example.org/problems/gateway/broken-answer"));
    }

    @Test
    void saysSoTooWhenItBreaksOffInASmallAnswer() {
        caller().get("/v1/requests?test=cut")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .header("ETag", nullValue())
                .header("Content-Encoding", nullValue())
                .header("Vary", "origin")
                .header("X-Request-Id", notNullValue())
                .body("type", is("https://api.example.org/problems/gateway/broken-answer"));
    }

    @Test
    void breaksOffAnAnswerThatTheServiceDidNotFinish() throws IOException {
        try (RawConnection connection = new RawConnection()) {
            connection.send("GET /v1/me?test=torn HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + TokenForge.good() + "\r\n\r\n");
            String all = connection.readAll();
            assertEquals(true, all.length() < 2_000, all);
        }
    }

    @Test
    void callsTheServicesWorkOffWhenTheCallerLeaves() throws IOException {
        int before = Integer.parseInt(caller().get("/v1/tasks?test=abandoned").asString());
        try (RawConnection connection = new RawConnection()) {
            connection.send("GET /v1/tasks?test=silent HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + TokenForge.good() + "\r\n\r\n");
            await().during(Duration.ofMillis(200)).until(() -> true);
        }
        await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> caller().get("/v1/tasks?test=abandoned").asString(),
                        equalTo(Integer.toString(before + 1)));
    }

    @Test
    void passesOverAReplicaThatIsAway() {
        List<Integer> statuses = IntStream.range(0, 10)
                .mapToObj(i -> caller().body("{}").post("/v1/shortlists").statusCode())
                .toList();

        org.hamcrest.MatcherAssert.assertThat(statuses, everyItem(is(200)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND"})
    void refusesMethodsThatNoOperationHas(String method) throws IOException {
        try (RawConnection connection = new RawConnection()) {
            connection.send(method + " /v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertEquals(405, connection.readStatus());
        }
    }
}
