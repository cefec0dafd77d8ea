package org.alumnibridge.alumni.importing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.alumnibridge.alumni.testing.Database;
import org.alumnibridge.alumni.testing.HalfUpload;
import org.alumnibridge.alumni.testing.Imports;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class BrokenOffUploadTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    DataSource source;

    private Database database;

    @BeforeEach
    void connect() {
        database = new Database(source);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothingAndHoldsUpNobody() {
        String key = UUID.randomUUID().toString();
        HalfUpload upload = HalfUpload.begin(office(), key, rows("HALF", 1_200));
        try (upload) {
            await().atMost(SOON).until(() -> storedLines(key) >= 500);
            given().auth()
                    .oauth2(office())
                    .header("Content-Type", "application/x-ndjson")
                    .header("Idempotency-Key", key)
                    .body(rows("HALF", 1).getBytes(UTF_8))
                    .post("/v1/imports")
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/in-progress"));
        }

        await().atMost(SOON).until(() -> imports(key) == 0);
        Imports.complete(Imports.row("HALF-AFTER", "half-after@example.org", "Nora", "Lind"));
        assertEquals(0, database.count("select count(*) from membership where external_id = 'HALF-1'"));
    }

    @Test
    void uploadsHoldNoConnectionWhileTheyArrive() {
        List<String> keys =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(8).toList();
        List<HalfUpload> uploads = keys.stream()
                .map(key -> HalfUpload.begin(office(), key, rows("SLOW", 3)))
                .toList();
        try {
            await().atMost(SOON).until(() -> keys.stream().allMatch(key -> imports(key) == 1));
            Imports.complete(Imports.row("SLOW-AFTER", "slow-after@example.org", "Nils", "Lind"));
        } finally {
            uploads.forEach(HalfUpload::close);
        }
        await().atMost(SOON).until(() -> keys.stream().allMatch(key -> imports(key) == 0));
    }

    @Test
    void whatAStoppedServiceWasReceivingGoes() {
        UUID id = UUID.randomUUID();
        database.execute("""
                insert into directory_import (id, organisation, subject, actor_kind, actor_id, state, row_count, created,
                    updated, unchanged, rejected, failures, received_at)
                values (?, 'drmn', 'office', 'office', 'association_admin', 'RECEIVING', 0, 0, 0, 0, 0, 0, now() - interval '1 hour')
                """, id);
        await().atMost(SOON).until(() -> database.count("select count(*) from directory_import where id = ?", id) == 0);
    }

    private long imports(String key) {
        return database.count("select count(*) from directory_import where idempotency_key = ?", key);
    }

    private long storedLines(String key) {
        return database.count(
                "select count(*) from import_row r join directory_import i on i.id = r.import_id"
                        + " where i.idempotency_key = ?",
                key);
    }

    private static String office() {
        return TestTokens.of("admin-drmn");
    }

    private static String rows(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Imports.row(name + "-" + i, name.toLowerCase() + i + "@example.org", "Ada", "Kern"))
                .collect(Collectors.joining());
    }
}
