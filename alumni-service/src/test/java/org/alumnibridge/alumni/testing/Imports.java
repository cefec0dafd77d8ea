package org.alumnibridge.alumni.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import org.alumnibridge.localstack.testing.TestTokens;

/** People as their association brings them. */
public final class Imports {

    private Imports() {}

    /** One line of an import for a person with this address. */
    public static String row(String externalId, String email, String givenName, String familyName) {
        return """
                {"externalId": "%s", "email": "%s", "givenName": "%s", "familyName": "%s", "locale": "de",\
                 "programme": "MP", "cohortYear": 2014, "homeCountry": "DE", "homeRegion": "DE-BE",\
                 "company": "Lindhof GmbH", "regions": [{"code": "RU-SVE", "basis": "programme"}],\
                 "languages": [{"code": "de", "level": "C2"}], "offers": ["question"]}
                """.formatted(externalId, email, givenName, familyName);
    }

    /** Imports the lines for the association drmn and waits until that is done. */
    public static void complete(String... rows) {
        Response accepted = given().auth()
                .oauth2(TestTokens.of("admin-drmn"))
                .header("Content-Type", "application/x-ndjson")
                .body(String.join("", rows).getBytes(UTF_8))
                .post("/v1/imports");
        accepted.then().statusCode(202);
        String job = URI.create(accepted.header("Location")).getPath();
        await().atMost(Duration.ofSeconds(20)).until(() -> state(job), "completed"::equals);
    }

    private static String state(String job) {
        return Calls.as("admin-drmn").get(job).path("state");
    }
}
