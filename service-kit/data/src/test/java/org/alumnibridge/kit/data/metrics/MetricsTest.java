package org.alumnibridge.kit.data.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.kit.data.Await;
import org.alumnibridge.kit.data.RecordingThings;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTopics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class MetricsTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    MeterRegistry meters;

    @Inject
    RecordingThings things;

    @Inject
    DataSource database;

    @ConfigProperty(name = "KAFKA_TOPIC_PREFIX")
    String prefix;

    @Test
    void aPoisonedRecordIsCountedByTopicAndReason() {
        TestTopics.withPrefix(prefix)
                .send("alumni.profiles", Ids.next().toString(), "{no json".getBytes(UTF_8), Map.of());

        await().atMost(SOON).until(() -> deadLetters() > 0);
    }

    @Test
    void whatThePublishingRelayDoesIsSeen() {
        await().atMost(SOON).until(() -> gauge("alumni.bridge.relay.active") == 1);
        long before = meters.get("alumni.bridge.relay.lag").timer().count();

        Await.on(() -> things.record(event()));

        await().atMost(SOON)
                .until(() -> meters.get("alumni.bridge.relay.lag").timer().count() > before);
        await().atMost(SOON).until(() -> gauge("alumni.bridge.outbox.waiting") == 0);
        assertEquals(0, gauge("alumni.bridge.outbox.oldest.age.seconds"));
    }

    @Test
    void theLagOfEveryChannelIsThere() {
        assertTrue(meters.get("alumni.bridge.consumer.lag")
                        .tag("topic", prefix + "alumni.profiles")
                        .tag("group", prefix + "request-service.profiles")
                        .gauge()
                        .value()
                >= 0);
    }

    @Test
    void aCallRefusedBecauseItIsRunningIsCounted() throws Exception {
        String key = UUID.randomUUID().toString();
        IdempotentCall call = new IdempotentCall("anna", "record", Optional.of(key), "hash");
        double before = inProgress();
        try (Connection running = database.getConnection()) {
            running.setAutoCommit(false);
            try (PreparedStatement lock =
                    running.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 42))")) {
                lock.setString(1, "anna\nrecord\n" + key);
                lock.execute();
            }
            assertThrows(HttpProblem.class, () -> Await.on(() -> things.once(call, key)));
            running.rollback();
        }

        assertEquals(before + 1, inProgress());
    }

    private double deadLetters() {
        return meters.find("alumni.bridge.dead.letters").tag("topic", prefix + "alumni.profiles").counters().stream()
                .filter(counter -> !"none".equals(counter.getId().getTag("reason")))
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private double inProgress() {
        return meters.get("alumni.bridge.idempotency.in.progress").counter().count();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
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
