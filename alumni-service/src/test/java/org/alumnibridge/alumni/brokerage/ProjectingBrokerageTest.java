package org.alumnibridge.alumni.brokerage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTopics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class ProjectingBrokerageTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String EXAMPLE_REQUEST = "01980a10-0000-7000-8000-0000000000e1";

    @ConfigProperty(name = "KAFKA_TOPIC_PREFIX")
    String prefix;

    @Inject
    DataSource database;

    @Test
    void keepsThePartsOfAnOpenRequestAndForgetsThemAtItsEnd() throws IOException {
        UUID request = Ids.next();
        String proposed = example("request-service", "org.alumnibridge.request.proposed.v1", request);

        send("requests.lifecycle", request, proposed);
        await().atMost(SOON).until(() -> parts(request).contains("BROKER"));
        assertEquals(List.of("ASKED", "BROKER", "REQUESTER"), distinct(request));

        send("matching.shortlists", request, shortlist(request, Ids.next(), Ids.next(), Ids.next()));
        await().atMost(SOON).until(() -> candidates(request) == 3);
        send("matching.shortlists", request, shortlist(request, Ids.next()));
        await().atMost(SOON).until(() -> candidates(request) == 1);
        send("matching.shortlists", request, shortlist(request));
        await().atMost(SOON).until(() -> candidates(request) == 0);
        assertEquals(List.of("ASKED", "BROKER", "REQUESTER"), distinct(request));

        send(
                "requests.lifecycle",
                request,
                proposed.replace("\"state\": \"proposed\"", "\"state\": \"completed\"")
                        .replaceFirst("\"version\": \\d+", "\"version\": 99"));
        await().atMost(SOON).until(() -> parts(request).isEmpty());
    }

    private static String example(String service, String type, UUID request) throws IOException {
        Path file = Path.of(
                System.getProperty("repository.root"), service, "src/main/resources/events", type + ".example.json");
        return Files.readString(file).replace(EXAMPLE_REQUEST, request.toString());
    }

    private static String shortlist(UUID request, UUID... candidates) {
        List<String> listed = new ArrayList<>();
        for (UUID candidate : candidates) {
            listed.add("{\"profile\":\"%s\",\"points\":10,\"criteria\":[]}".formatted(candidate));
        }
        return ("{\"id\":\"%s\",\"version\":1,\"at\":\"2026-03-02T10:00:00Z\","
                        + "\"actor\":{\"kind\":\"system\",\"id\":\"matching-service\"},"
                        + "\"state\":{\"candidates\":[%s]}}")
                .formatted(request, String.join(",", listed));
    }

    private void send(String topic, UUID request, String data) {
        Map<String, String> headers =
                Map.of("ce_id", Ids.next().toString(), "ce_type", "org.alumnibridge.request.changed.v1");
        TestTopics.withPrefix(prefix).send(topic, request.toString(), data.getBytes(UTF_8), headers);
    }

    private long candidates(UUID request) throws SQLException {
        return parts(request).stream().filter("CANDIDATE"::equals).count();
    }

    private List<String> distinct(UUID request) {
        try {
            return parts(request).stream().distinct().toList();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> parts(UUID request) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select part from request_part where request_id = ? order by part")) {
            select.setObject(1, request);
            ResultSet rows = select.executeQuery();
            List<String> parts = new ArrayList<>();
            while (rows.next()) {
                parts.add(rows.getString(1));
            }
            return parts;
        }
    }
}
