package org.alumnibridge.kit.data.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class EventStreamTest {

    private static final String TOPIC = "alumni.profiles";
    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    SeenProfiles seen;

    @ConfigProperty(name = "KAFKA_TOPIC_PREFIX")
    String prefix;

    @Test
    void setsAsideWhatCannotBeReadAndAppliesTheRest() {
        List<String> poison = List.of(
                "",
                "{not json",
                "[]",
                "\"text\"",
                "{\"version\":1}",
                "{\"id\":\"KEY\",\"version\":\"one\",\"at\":\"2026-01-01T00:00:00Z\",\"state\":{\"kind\":\"alumnus\"}}",
                "{\"id\":\"KEY\",\"version\":0,\"at\":\"2026-01-01T00:00:00Z\",\"state\":{\"kind\":\"alumnus\"}}",
                "{\"id\":\"KEY\",\"version\":1,\"state\":{\"kind\":\"alumnus\"}}",
                "{\"id\":\"KEY\",\"version\":1,\"at\":\"yesterday\",\"state\":{\"kind\":\"alumnus\"}}",
                "{\"id\":\"00000000-0000-7000-8000-000000000000\",\"version\":1,\"at\":\"2026-01-01T00:00:00Z\"}",
                good("refused"));
        for (String content : poison) {
            send(Ids.next(), content);
            send(Ids.next(), good("between"));
        }
        UUID last = Ids.next();
        send(last, good("last"));

        await().atMost(SOON)
                .until(() -> applied("last").size() == 1 && applied("between").size() == poison.size());
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(poison.size(), deadLetters().size()));
        assertTrue(deadLetters().stream().allMatch(letter -> letter.headers().lastHeader("dlq_reason") != null));
        assertEquals(0, applied("refused").size());
    }

    @Test
    void onlyANullValueIsATombstone() {
        UUID erased = Ids.next();
        topics().send(TOPIC, erased.toString(), null, Map.of());

        await().atMost(SOON).until(() -> seen.applied().stream()
                .anyMatch(event -> event.key().equals(erased)));
        assertTrue(seen.applied().stream()
                .filter(event -> event.key().equals(erased))
                .allMatch(EventRecord::isTombstone));
    }

    private List<EventRecord<SeenProfiles.Seen>> applied(String kind) {
        return seen.applied().stream()
                .filter(event ->
                        event.state().filter(state -> kind.equals(state.kind())).isPresent())
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters() {
        return topics().all(TOPIC + ".dlq");
    }

    private void send(UUID key, String content) {
        byte[] value = content.replace("KEY", key.toString()).getBytes(UTF_8);
        Map<String, String> headers =
                Map.of("ce_id", Ids.next().toString(), "ce_type", "org.alumnibridge.profile.changed.v1");
        topics().send(TOPIC, key.toString(), value, headers);
    }

    private TestTopics topics() {
        return TestTopics.withPrefix(prefix);
    }

    private static String good(String kind) {
        return "{\"id\":\"KEY\",\"version\":1,\"at\":\"2026-01-01T00:00:00Z\",\"new\":1,\"state\":{\"kind\":\"%s\"}}"
                .formatted(kind);
    }
}
