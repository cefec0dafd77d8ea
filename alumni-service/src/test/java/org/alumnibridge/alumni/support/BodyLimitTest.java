package org.alumnibridge.alumni.support;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class BodyLimitTest {

    @Test
    void aBodyOverOneMebibyteIsRefused() {
        String padding = "x".repeat((int) BodyLimit.LIMIT);
        given().auth()
                .oauth2(TestTokens.of("entrepreneur-de"))
                .contentType(ContentType.JSON)
                .body("{\"kind\": \"" + padding + "\"}")
                .put("/v1/me/profile")
                .then()
                .statusCode(413)
                .body("type", endsWith("/payload-too-large"));
    }

    @Test
    void theFormOfAnImportOpensNoOtherDoor() {
        for (String path : new String[] {"/v1/me/profile", "/v1/corridors/DE-KG"}) {
            given().auth()
                    .oauth2(TestTokens.of("network-admin"))
                    .contentType("application/x-ndjson")
                    .body("{}".getBytes(UTF_8))
                    .put(path)
                    .then()
                    .statusCode(415);
        }
    }
}
