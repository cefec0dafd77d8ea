package org.alumnibridge.localstack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.alumnibridge.localstack.kafka.TopicSetup;
import org.alumnibridge.localstack.testing.TestTopics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaTest {

    private static final String PREFIX =
            TopicSetup.TEST_PREFIX + UUID.randomUUID().toString().substring(0, 8) + ".";

    private final LocalStack stack = LocalStack.forTests();

    @BeforeAll
    static void makeTopics() {
        LocalStack.forTests().kafka().applyTopics(PREFIX);
    }

    @Test
    void handsBackWhatWasSent() {
        var topics = TestTopics.withPrefix(PREFIX);
        var value = "{}".getBytes(StandardCharsets.UTF_8);
        topics.send("alumni.corridors", "DE-RU", value, Map.of("ce_type", "test"));
        topics.send("alumni.corridors", "DE-RU", null, Map.of());

        var records = topics.all("alumni.corridors");

        assertEquals(2, records.size());
        assertArrayEquals(value, records.get(0).value());
        assertEquals(
                "test", header(records.get(0).headers().lastHeader("ce_type").value()));
        assertEquals(null, records.get(1).value());
    }

    @Test
    void letsAServiceWriteItsOwnTopicInATransaction() throws Exception {
        try (var producer = producer("alumni-service", Map.of("transactional.id", PREFIX + "alumni-service-outbox"))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(PREFIX + "alumni.partnerships", "key", "{}"))
                    .get();
            producer.commitTransaction();
        }
        assertFalse(TestTopics.withPrefix(PREFIX).all("alumni.partnerships").isEmpty());
    }

    @Test
    void leavesTheRulesOfTestsAloneWhenTheBrokerIsStartedAgain() throws Exception {
        stack.kafka().applyTopics("");
        letsAServiceWriteItsOwnTopicInATransaction();
    }

    @Test
    void refusesAServiceAnothersTopic() {
        try (var producer = producer("matching-service", Map.of())) {
            var sent = producer.send(new ProducerRecord<>(PREFIX + "alumni.profiles", "key", "{}"));
            assertRefused(sent::get);
        }
    }

    @Test
    void refusesContactPointsToEveryoneButNotifications() {
        try (var request = Admin.create(stack.kafka().clientSettings("request-service"))) {
            var described = request.describeTopics(List.of(PREFIX + "alumni.contact-points"));
            assertRefused(() -> described.allTopicNames().get());
        }
    }

    @Test
    void lettersDeadRecordsOfATopicItReads() throws Exception {
        try (var producer = producer("matching-service", Map.of())) {
            producer.send(new ProducerRecord<>(PREFIX + "alumni.profiles.dlq", "key", "broken"))
                    .get();
        }
        assertEquals(1, TestTopics.withPrefix(PREFIX).all("alumni.profiles.dlq").size());
    }

    @Test
    void keepsStepsSevenDaysExceptThoseAboutPeople() throws Exception {
        assertEquals("604800000", setting("requests.lifecycle", "min.compaction.lag.ms"));
        assertEquals("compact", setting("requests.lifecycle", "cleanup.policy"));
        assertEquals("1800000", setting("alumni.profiles", "max.compaction.lag.ms"));
        assertEquals("1800000", setting("alumni.contact-points.dlq", "max.compaction.lag.ms"));
    }

    /** 23 hours, half an hour until a segment is closed, five minutes until it is looked at. */
    @Test
    void deadLettersAboutPeopleAreGoneWithinTheDay() throws Exception {
        for (String topic : List.of("alumni.profiles.dlq", "alumni.contact-points.dlq")) {
            assertEquals("compact,delete", setting(topic, "cleanup.policy"));
            assertEquals("82800000", setting(topic, "retention.ms"));
            assertEquals("1800000", setting(topic, "segment.ms"));
        }
        assertEquals("compact", setting("alumni.profiles", "cleanup.policy"));
        assertEquals("compact", setting("requests.lifecycle.dlq", "cleanup.policy"));
    }

    private String setting(String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, PREFIX + topic);
        try (var admin = stack.kafka().admin()) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get(name)
                    .value();
        }
    }

    private KafkaProducer<String, String> producer(String service, Map<String, Object> more) {
        var settings = stack.kafka().clientSettings(service);
        settings.putAll(more);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static void assertRefused(org.junit.jupiter.api.function.Executable call) {
        var failure = assertThrows(ExecutionException.class, call);
        assertInstanceOf(TopicAuthorizationException.class, failure.getCause());
    }

    private static String header(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
