package org.alumnibridge.alumni.grant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.alumni.testing.Database;
import org.alumnibridge.alumni.testing.Parallel;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTopics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class ContactGrantTest {

    private static final String REQUESTS = "requests.lifecycle";
    private static final String EXAMPLE_REQUEST = "01980a10-0000-7000-8000-0000000000e1";
    private static final String EXAMPLE_INTRODUCTION = "01980a10-0000-7000-8000-0000000000f1";

    @Inject
    DataSource database;

    @Inject
    ExpiringContactGrants expiring;

    @ConfigProperty(name = "KAFKA_TOPIC_PREFIX")
    String prefix;

    @Test
    void aConfirmedIntroductionIsGrantedOnceHoweverOftenItIsTold() throws IOException {
        UUID request = Ids.next();
        UUID introduction = Ids.next();
        String releasing =
                example(request, introduction).replace("\"state\": \"proposed\"", "\"state\": \"releasing\"");

        send(request, releasing);
        send(request, releasing);
        send(request, releasing.replace("\"version\": 5", "\"version\": 6"));

        await().atMost(Duration.ofSeconds(15)).until(() -> grants(introduction).size() == 1);
        UUID later = Ids.next();
        UUID laterIntroduction = Ids.next();
        send(later, example(later, laterIntroduction).replace("\"state\": \"proposed\"", "\"state\": \"releasing\""));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> grants(laterIntroduction).size() == 1);
        assertEquals(1, grants(introduction).size());
        assertTrue(grants(introduction).get(0).contains("\"status\":\"given\""));
    }

    @Test
    void aWithdrawnRequestTakesItsGrantBack() throws IOException {
        UUID request = Ids.next();
        UUID introduction = Ids.next();
        String proposed = example(request, introduction);

        send(request, proposed.replace("\"state\": \"proposed\"", "\"state\": \"releasing\""));
        send(request, proposed.replace("\"state\": \"proposed\"", "\"state\": \"withdrawn\""));

        await().atMost(Duration.ofSeconds(15)).until(() -> grants(introduction).size() == 2);
        assertTrue(grants(introduction).get(1).contains("\"status\":\"revoked\""));
    }

    @Test
    void thatAGrantExpiredIsToldOnceWhoeverFindsIt() {
        UUID introduction = Ids.next();
        new Database(database)
                .execute(
                        "insert into contact_grant values (?, 1, ?, ?, ?, 'question', now() - interval '180 days', now())",
                        introduction,
                        Ids.next(),
                        Ids.next(),
                        Ids.next());

        Parallel.times(8, this::expireAll);

        await().atMost(Duration.ofSeconds(15)).until(() -> grants(introduction).size() == 1);
        assertTrue(grants(introduction).get(0).contains("\"status\":\"expired\""));
    }

    private boolean expireAll() {
        try {
            return VertxContextSupport.subscribeAndAwait(expiring::next);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void aProposalAloneGrantsNothing() throws IOException {
        UUID proposed = Ids.next();
        UUID notYet = Ids.next();
        UUID marker = Ids.next();
        UUID markerIntroduction = Ids.next();

        send(proposed, example(proposed, notYet));
        send(
                marker,
                example(marker, markerIntroduction).replace("\"state\": \"proposed\"", "\"state\": \"releasing\""));

        await().atMost(Duration.ofSeconds(15))
                .until(() -> grants(markerIntroduction).size() == 1);
        assertEquals(List.of(), grants(notYet));
    }

    private static String example(UUID request, UUID introduction) throws IOException {
        Path file = Path.of(
                System.getProperty("repository.root"),
                "request-service/src/main/resources/events/org.alumnibridge.request.proposed.v1.example.json");
        return Files.readString(file)
                .replace(EXAMPLE_REQUEST, request.toString())
                .replace(EXAMPLE_INTRODUCTION, introduction.toString());
    }

    private void send(UUID request, String data) {
        Map<String, String> headers =
                Map.of("ce_id", Ids.next().toString(), "ce_type", "org.alumnibridge.request.confirmed.v1");
        TestTopics.withPrefix(prefix).send(REQUESTS, request.toString(), data.getBytes(UTF_8), headers);
    }

    private List<String> grants(UUID introduction) {
        return TestTopics.withPrefix(prefix).all("alumni.contact-grants").stream()
                .filter(record -> record.key().equals(introduction.toString()))
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }
}
