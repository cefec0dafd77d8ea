package org.alumnibridge.alumni.testing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.alumnibridge.localstack.testing.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the service has published on the real broker. */
public final class SentEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SentEvents() {}

    /** Waits for the event of this version of the aggregate, and checks it against the schema of its type. */
    public static JsonNode event(String topic, String id, long version) {
        List<JsonNode> found = await().atMost(Duration.ofSeconds(15))
                .until(() -> matching(topic, id, version), events -> !events.isEmpty());
        assertTrue(found.size() == 1, () -> "published twice: " + found);
        return found.get(0);
    }

    /** Waits until the newest record of the key is a tombstone. */
    public static void awaitTombstone(String topic, String key) {
        await().atMost(Duration.ofSeconds(15)).until(() -> isTombstone(topic, key));
    }

    private static boolean isTombstone(String topic, String key) {
        List<ConsumerRecord<String, byte[]>> records = TestTopics.withPrefix(prefix()).all(topic).stream()
                .filter(record -> key.equals(record.key()))
                .toList();
        return !records.isEmpty() && records.get(records.size() - 1).value() == null;
    }

    private static List<JsonNode> matching(String topic, String id, long version) {
        return TestTopics.withPrefix(prefix()).all(topic).stream()
                .filter(record -> id.equals(record.key()) && record.value() != null)
                .map(SentEvents::checked)
                .filter(event -> event.path("version").asLong() == version)
                .toList();
    }

    private static JsonNode checked(ConsumerRecord<String, byte[]> record) {
        String type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        String json = new String(record.value(), StandardCharsets.UTF_8);
        EventSchemas.assertValid(type, json);
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String prefix() {
        return ConfigProvider.getConfig().getValue("KAFKA_TOPIC_PREFIX", String.class);
    }
}
