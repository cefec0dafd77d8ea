package org.alumnibridge.alumni.importing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.alumni.testing.Database;
import org.alumnibridge.alumni.testing.Imports;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class WorkingOffImportsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String DRMN = "admin-drmn";
    private static final String GIZ = "partner-giz";

    @Inject
    DataSource source;

    private Database database;

    @BeforeEach
    void connect() {
        database = new Database(source);
    }

    @Test
    void linesThatNoDatabaseWouldKeepAreRejected() {
        String file = String.join(
                "\n",
                "null",
                "{\"externalId\":\"a\\u0000b\",\"givenName\":\"A\",\"familyName\":\"B\",\"homeCountry\":\"DE\"}",
                "{\"a\\u0000b\":1}",
                Imports.row("POISON-GOOD", "poison-good@example.org", "Gerd", "Gut")
                        .strip(),
                "{\"externalId\":\"long\",\"company\":\"" + "x".repeat(70_000) + "\"}");
        done(DRMN, upload(DRMN, file))
                .body("counts.created", equalTo(1))
                .body("counts.rejected", equalTo(4))
                .body("errors.line", hasItems(1, 2, 3, 5))
                .body("errors.find { it.line == 5 }.code", equalTo("line-too-long"));
    }

    @Test
    void aLineThatCannotBeStoredIsRejectedAlone() {
        database.execute("alter table profile add constraint culprit check (email <> 'culprit@example.org')");
        try {
            String file = Imports.row("ALONE-1", "alone-1@example.org", "Ada", "One")
                    + Imports.row("ALONE-2", "culprit@example.org", "Cul", "Prit")
                    + Imports.row("ALONE-3", "alone-3@example.org", "Ada", "Three");
            done(DRMN, upload(DRMN, file))
                    .body("counts.created", equalTo(2))
                    .body("counts.rejected", equalTo(1))
                    .body("errors[0].line", equalTo(2))
                    .body("errors[0].code", equalTo("not-storable"));
        } finally {
            database.execute("alter table profile drop constraint culprit");
        }
    }

    @Test
    void anImportThatHasToWaitLetsOthersGoFirst() {
        database.execute("""
                create function wait_for_it() returns trigger language plpgsql as $$
                begin
                    if new.email = 'wait@example.org' then
                        raise exception 'not now' using errcode = '57014';
                    end if;
                    return new;
                end $$
                """);
        database.execute(
                "create trigger wait_for_it before insert on profile for each row execute function wait_for_it()");
        String waiting = upload(DRMN, Imports.row("WAIT-1", "wait@example.org", "Will", "Warten"));
        try {
            await().atMost(SOON).until(() -> failures(waiting) > 0);
            done(GIZ, upload(GIZ, Imports.row("WAIT-2", "go@example.org", "Gisa", "Geht")));
        } finally {
            database.execute("drop trigger wait_for_it on profile");
        }
        done(DRMN, waiting).body("counts.created", equalTo(1)).body("counts.rejected", equalTo(0));
    }

    @Test
    void anAssociationsImportsAreAppliedInTheOrderInWhichTheyCame() {
        UUID earlier = UUID.randomUUID();
        database.execute("""
                insert into directory_import (id, organisation, subject, actor_kind, actor_id, state, row_count, created,
                    updated, unchanged, rejected, failures, retry_at, received_at)
                values (?, 'drmn', 'office', 'office', 'association_admin', 'RUNNING', 1, 0, 0, 0, 0, 1, now() + interval '1 hour',
                    now() - interval '1 hour')
                """, earlier);
        String later = upload(DRMN, Imports.row("ORDER-1", "order-1@example.org", "Otto", "Later"));
        done(GIZ, upload(GIZ, Imports.row("ORDER-2", "order-2@example.org", "Olga", "Other")));
        given().auth().oauth2(TestTokens.of(DRMN)).get(later).then().body("state", equalTo("staged"));

        // Its lines are gone: it ends instead of holding up the others for good.
        database.execute("update directory_import set retry_at = null where id = ?", earlier);
        done(DRMN, "/v1/imports/" + earlier);
        done(DRMN, later).body("counts.created", equalTo(1));
    }

    private long failures(String path) {
        return database.count(
                "select failures from directory_import where id = ?",
                UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    private static String upload(String who, String file) {
        String location = given().auth()
                .oauth2(TestTokens.of(who))
                .header("Content-Type", "application/x-ndjson")
                .body(file.getBytes(UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return URI.create(location).getPath();
    }

    private static ValidatableResponse done(String who, String path) {
        await().atMost(SOON).until(() -> given().auth()
                .oauth2(TestTokens.of(who))
                .get(path)
                .path("state")
                .equals("completed"));
        return given().auth().oauth2(TestTokens.of(who)).get(path).then().statusCode(200);
    }
}
