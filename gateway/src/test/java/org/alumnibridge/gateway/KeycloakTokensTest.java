package org.alumnibridge.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.alumnibridge.gateway.fixture.EchoServices;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real Keycloak gives out: access tokens for this API pass, its other tokens do not. */
@QuarkusTest
@QuarkusTestResource(
        value = LocalStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "gateway"),
        restrictToAnnotatedClass = true)
@QuarkusTestResource(value = EchoServices.class, restrictToAnnotatedClass = true)
class KeycloakTokensTest {

    private static final String PERSON = "contact-sve";
    private static final String PASSWORD = "alumni-bridge-local";

    @Test
    void letsAPersonsTokenPass() {
        String token = TestTokens.of(PERSON);

        given().auth()
                .oauth2(token)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("headers.authorization", is("Bearer " + token));
    }

    @Test
    void letsAPartnersTokenPass() {
        given().auth()
                .oauth2(TestTokens.partner("partner-giz"))
                .get("/v1/reports")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id_token", "refresh_token"})
    void refusesTheOtherTokensOfTheSameSession(String kind) {
        refuses(tokensOf("local-cli").getString(kind));
    }

    @Test
    void refusesATokenThatIsNotForThisApi() {
        refuses(tokensOf("admin-cli").getString("access_token"));
    }

    private static void refuses(String token) {
        given().auth()
                .oauth2(token)
                .get("/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    private static JsonPath tokensOf(String client) {
        String realm = ConfigProvider.getConfig().getValue("OIDC_BACKCHANNEL_URL", String.class);
        return given().formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", PERSON)
                .formParam("password", PASSWORD)
                .formParam("scope", "openid")
                .post(realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
