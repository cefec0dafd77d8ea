package org.alumnibridge.alumni.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.localstack.testing.TestTopics;
import org.eclipse.microprofile.config.ConfigProvider;

/** Erasures from outside: asked for, due, and receipted by the other services. */
public final class Erasures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Erasures() {}

    /** An imported person of drmn whom nobody has claimed. */
    public static String unclaimed(String number, Database database) {
        Imports.complete(Imports.row(number, number.toLowerCase() + "@example.org", "Ulla", "Unclaimed"));
        return profileOf(number, database);
    }

    /** Imported, and claimed by an account of the same name. */
    public static String claimed(String username, String number, Database database) {
        Imports.complete(Imports.row(number, username + "@example.org", "Klara", "Canaria-" + number));
        String id = profileOf(number, database);
        Calls.asPerson(username, "member")
                .body(Map.of("profile", id, "consents", List.of("matching")))
                .post("/v1/me/claims")
                .then()
                .statusCode(201);
        return id;
    }

    public static String profileOf(String number, Database database) {
        return database.text("select profile_id::text from membership where external_id = ?", number);
    }

    /** @return id of the erasure */
    public static String onBehalf(String profile) {
        return Calls.as("admin-drmn")
                .body(Map.of("profile", profile, "reason", "asked_office"))
                .post("/v1/erasures")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** Lets the undo window of this erasure be over. */
    public static void due(String erasure, Database database) {
        database.execute("update erasure set undo_until = requested_at where id = ?::uuid", erasure);
    }

    public static void awaitState(String erasure, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Calls.as("network-admin")
                                .get("/v1/erasures/" + erasure)
                                .path("state"),
                        state::equals);
    }

    /** What another service gives when it has removed its data. */
    public static void receipt(String service, String profile, long version) {
        UUID id = UUID.nameUUIDFromBytes((profile + "/" + service).getBytes(UTF_8));
        Map<String, Object> state = Map.of(
                "profile", profile, "service", service, "erasedVersion", version, "removed", Map.of("things", 3));
        send(
                id,
                Map.of(
                        "id",
                        id,
                        "version",
                        version,
                        "at",
                        "2026-03-09T09:15:00Z",
                        "actor",
                        Map.of("kind", "system", "id", service),
                        "state",
                        state));
    }

    private static void send(UUID id, Map<String, Object> event) {
        String prefix = ConfigProvider.getConfig().getValue("KAFKA_TOPIC_PREFIX", String.class);
        try {
            TestTopics.withPrefix(prefix)
                    .send(
                            "privacy.receipts",
                            id.toString(),
                            JSON.writeValueAsString(event).getBytes(UTF_8),
                            Map.of(
                                    "ce_id",
                                    UUID.randomUUID().toString(),
                                    "ce_type",
                                    "org.alumnibridge.privacy-receipt.given.v1"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
