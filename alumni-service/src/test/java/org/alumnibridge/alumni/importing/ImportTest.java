package org.alumnibridge.alumni.importing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alumnibridge.alumni.testing.Cursors;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class ImportTest {

    @Test
    void goodLinesAreKeptAndBrokenOnesListedWithTheirReason() {
        String file = String.join(
                "\n",
                row("GOOD-1", "Elena", "Sokolova", "RU-SVE"),
                row("BAD-1", "Oleg", "Ivanov", "RU-XXX"),
                "",
                "{not json",
                row("GOOD-2", "Lars", "Groß", "RU-CHE"),
                "{\"externalId\":\"BAD-2\",\"surname\":\"Braun\"}",
                "{\"externalId\":\"BAD-3\",\"givenName\":\"Nora\",\"homeCountry\":\"DE\"}");

        done(upload(file))
                .body("counts.rows", equalTo(6))
                .body("counts.created", equalTo(2))
                .body("counts.rejected", equalTo(4))
                .body("errors.line", hasItems(2, 4, 6, 7))
                .body("errors.find { it.line == 2 }.pointer", equalTo("/regions/0/code"))
                .body("errors.find { it.line == 2 }.code", equalTo("unknown-region"))
                .body("errors.find { it.line == 4 }.code", equalTo("not-json"))
                .body("errors.find { it.line == 6 }.code", equalTo("unknown-key"))
                .body("errors.find { it.line == 7 }.pointer", equalTo("/familyName"));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String file = row("AGAIN-1", "Anna", "Weber", "RU-SVE") + "\n" + row("AGAIN-2", "Jan", "Roth", "RU-SVE");
        done(upload(file)).body("counts.created", equalTo(2));

        done(upload(file)).body("counts.unchanged", equalTo(2)).body("counts.created", equalTo(0));
        done(upload(row("AGAIN-1", "Anna", "Weber-Roth", "RU-SVE"))).body("counts.updated", equalTo(1));
    }

    @Test
    void aFileOfManyChunksIsAppliedWhole() {
        String file = IntStream.range(0, 1_203)
                .mapToObj(i -> row("MANY-" + i, "Given" + i, "Family" + i, "RU-SVE"))
                .collect(Collectors.joining("\n"));

        done(upload(file)).body("counts.created", equalTo(1_203)).body("progress", equalTo(1.0f));
    }

    @Test
    void anEmptyFileIsDoneAtOnce() {
        done(upload("\n\n")).body("counts.rows", equalTo(0)).body("errors", hasSize(0));
    }

    @Test
    void theSameKeyMakesOneImport() {
        String key = UUID.randomUUID().toString();
        String file = row("KEY-1", "Ida", "Kern", "RU-SVE");

        String first = admin().header("Idempotency-Key", key)
                .body(file.getBytes(UTF_8))
                .post("/v1/imports")
                .header("Location");
        String second = admin().header("Idempotency-Key", key)
                .body(file.getBytes(UTF_8))
                .post("/v1/imports")
                .header("Location");

        assertEquals(first, second);
        admin().header("Idempotency-Key", key)
                .body((file + " ").getBytes(UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(422);
    }

    @Test
    void aKeyHasItsLimits() {
        admin().header("Idempotency-Key", "k".repeat(201))
                .body(new byte[0])
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?Idempotency-Key"));
    }

    @Test
    void aFileMayHaveMoreThanAMebibyte() {
        admin().body("\n".repeat(1_500_000).getBytes(UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(202);
    }

    @Test
    void theErrorsArePagedAndATamperedCursorIsRefused() {
        String location = upload("{a\n{b\n{c");
        done(location);
        String next = admin().get(location + "/errors?limit=2").path("next");
        admin().queryParam("cursor", next)
                .get(location + "/errors?limit=2")
                .then()
                .body("items.line", hasItems(3));
        admin().queryParam("cursor", Cursors.withKey(next, "x", "y"))
                .get(location + "/errors?limit=2")
                .then()
                .statusCode(400)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("type", endsWith("/invalid-cursor"));
    }

    @Test
    void onlyOfficesImportAndSeeTheirOwn() {
        String location = upload(row("OWN-1", "Ida", "Kern", "RU-SVE"));

        as("expert-sve").body(new byte[0]).post("/v1/imports").then().statusCode(403);
        given().auth()
                .oauth2(TestTokens.partner("partner-giz"))
                .get(location)
                .then()
                .statusCode(404);
    }

    private static String upload(String file) {
        return admin().body(file.getBytes(UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse done(String location) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> admin().get(location).path("state").equals("completed"));
        return admin().get(location).then().statusCode(200);
    }

    private static RequestSpecification admin() {
        return as("admin-drmn");
    }

    private static RequestSpecification as(String who) {
        return given().auth().oauth2(TestTokens.of(who)).contentType("application/x-ndjson");
    }

    private static String row(String externalId, String givenName, String familyName, String region) {
        return ("{\"externalId\":\"%s\",\"givenName\":\"%s\",\"familyName\":\"%s\",\"email\":\"%s@example.org\","
                        + "\"homeCountry\":\"DE\",\"homeRegion\":\"DE-NW\",\"offers\":[\"question\"],"
                        + "\"regions\":[{\"code\":\"%s\",\"basis\":\"professional\"}]}")
                .formatted(externalId, givenName, familyName, externalId.toLowerCase(), region);
    }
}
