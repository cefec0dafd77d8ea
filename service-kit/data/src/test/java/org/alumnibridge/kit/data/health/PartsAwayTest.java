package org.alumnibridge.kit.data.health;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.alumnibridge.kit.data.Await;
import org.alumnibridge.kit.data.RecordingThings;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What health and metrics say while the real broker or the real database is away. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class PartsAwayTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final double SECONDS_AWAY = 2;

    private final HttpClient client = HttpClient.newHttpClient();
    private final LocalStack stack = LocalStack.forTests();

    @Inject
    RecordingThings things;

    @Inject
    MeterRegistry meters;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @AfterEach
    void bringBack() {
        stack.start(Components.POSTGRES);
        stack.start(Components.KAFKA);
    }

    @Test
    void withoutTheBrokerEventsGrowOldAndTheServiceStaysReady() {
        await().atMost(SOON).until(() -> status("started") == 200 && status("ready") == 200);
        stack.kill(Components.KAFKA);

        Await.on(() -> things.record(event()));

        await().atMost(SOON).until(() -> gauge("alumni.bridge.outbox.oldest.age.seconds") > SECONDS_AWAY);
        assertEquals(1, gauge("alumni.bridge.outbox.waiting"));
        assertEquals(200, status("ready"));
        assertEquals(200, status("live"));

        stack.start(Components.KAFKA);
        await().atMost(SOON).until(() -> gauge("alumni.bridge.outbox.waiting") == 0);
        assertEquals(0, gauge("alumni.bridge.outbox.oldest.age.seconds"));
    }

    @Test
    void withoutItsDatabaseTheServiceIsNotReadyButAlive() {
        await().atMost(SOON).until(() -> status("ready") == 200);
        stack.kill(Components.POSTGRES);

        await().atMost(SOON).until(() -> status("ready") == 503);
        assertEquals(200, status("live"));

        stack.start(Components.POSTGRES);
        await().atMost(SOON).until(() -> status("ready") == 200);
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private int status(String check) {
        try {
            HttpRequest question = HttpRequest.newBuilder(management.resolve("/q/health/" + check))
                    .timeout(SOON)
                    .build();
            return client.send(question, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static DomainEvent event() {
        return new DomainEvent(
                "requests.lifecycle",
                "org.alumnibridge.request.filed.v1",
                Ids.next(),
                1,
                Instant.now(),
                Actor.system("request-service"),
                null,
                Map.of("state", "submitted"));
    }
}
