package org.alumnibridge.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.alumnibridge.gateway.fixture.OnEchoServices;
import org.alumnibridge.gateway.fixture.RawConnection;
import org.alumnibridge.gateway.fixture.TokenForge;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnEchoServices
class AuthenticationTest {

    static Stream<Arguments> badTokens() throws JoseException {
        return Stream.of(
                bad("garbage", "garbage"),
                bad("empty", ""),
                bad("three dots", "a.b.c"),
                bad("unsigned", TokenForge.unsigned()),
                bad("public key as shared secret", TokenForge.signedWithPublicKeyAsSecret()),
                bad("signed by another key", TokenForge.signedByAnotherKey()),
                bad("changed after signing", TokenForge.tampered()),
                bad("unknown key", TokenForge.namingKey("unknown")),
                bad("with padding", TokenForge.good() + "="),
                bad("with characters that decoders pass over", TokenForge.good() + "!"),
                bad("cut", TokenForge.good().substring(0, 300)),
                bad("expired", TokenForge.withClaims(claims -> claims.setExpirationTime(inSeconds(-1)))),
                bad("without expiry", TokenForge.withClaims(claims -> claims.unsetClaim("exp"))),
                bad("not yet valid", TokenForge.withClaims(claims -> claims.setNotBefore(inSeconds(60)))),
                bad("other issuer", TokenForge.withClaims(claims -> claims.setIssuer("https://evil.example"))),
                bad("without issuer", TokenForge.withClaims(claims -> claims.unsetClaim("iss"))),
                bad("other audience", TokenForge.withClaims(claims -> claims.setAudience("account"))),
                bad("without audience", TokenForge.withClaims(claims -> claims.unsetClaim("aud"))),
                bad("ID token", TokenForge.withClaims(claims -> claims.setClaim("typ", "ID"))),
                bad("refresh token", TokenForge.withClaims(claims -> claims.setClaim("typ", "Refresh"))),
                bad("without type", TokenForge.withClaims(claims -> claims.unsetClaim("typ"))));
    }

    private static Arguments bad(String what, String token) {
        return Arguments.of(what, token);
    }

    private static NumericDate inSeconds(int seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    @Test
    void letsAGoodTokenPass() {
        given().auth().oauth2(TokenForge.good()).get("/v1/me").then().statusCode(200);
    }

    @Test
    void asksForATokenWhereOneIsNeeded() {
        given().get("/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", is("https://api.example.org/problems/gateway/unauthenticated"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesABadToken(String what, String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesABadTokenWhereNoneIsNeeded(String what, String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/v1/regions")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dXNlcjpwYXNzd29yZA==", "Bearer", "DPoP abc", "token"})
    void refusesOtherCredentials(String credentials) {
        given().header("Authorization", credentials).get("/v1/me").then().statusCode(401);
    }

    @Test
    void refusesTwoTokensAtOnce() throws IOException {
        try (RawConnection connection = new RawConnection()) {
            connection.send("GET /v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                    + TokenForge.good() + "\r\nAuthorization: Bearer " + TokenForge.of("other") + "\r\n\r\n");
            assertTrue(connection.readAll().startsWith("HTTP/1.1 400 "));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/reference-data",
                "/v1/regions/RU-SVE",
                "/v1/industries",
                "/v1/languages",
                "/v1/topics",
                "/v1/programmes",
                "/v1/organisations/drmn"
            })
    void opensReferenceDataForReading(String target) {
        given().get(target).then().statusCode(200);
        given().post(target).then().statusCode(401);
        given().auth().oauth2(TokenForge.good()).post(target).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/actions/signed", "/v1/profile-actions/signed"})
    void opensLinksOfMails(String target) {
        given().get(target).then().statusCode(200);
        given().post(target).then().statusCode(200);
    }

    @Test
    void stopsTrustingATokenWhenItExpires() throws InterruptedException {
        NumericDate soon = inSeconds(2);
        String token = TokenForge.withClaims(claims -> claims.setExpirationTime(soon));

        given().auth().oauth2(token).get("/v1/me").then().statusCode(200);
        org.awaitility.Awaitility.await()
                .until(() -> given().auth().oauth2(token).get("/v1/me").statusCode() == 401);
    }

    @Test
    void doesNotFetchKeysForEveryUnknownOne() {
        for (int i = 0; i < 100; i++) {
            given().auth()
                    .oauth2(TokenForge.namingKey("unknown-" + i))
                    .get("/v1/me")
                    .then()
                    .statusCode(401);
        }
        String keys = ConfigProvider.getConfig().getValue("OIDC_BACKCHANNEL_URL", String.class);
        int fetches = Integer.parseInt(given().get(keys + "/fetches").asString());

        assertTrue(fetches <= 4, "fetches: " + fetches);
    }
}
