package org.alumnibridge.kit.data.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.alumnibridge.kit.data.Await;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTopics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Poison of every kind, repeats, latecomers and tombstones in one stream, the database killed in the middle of it: what
 * is applied is what a plain reading of the good records gives, and every poison is set aside once.
 */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class PoisonTest {

    private static final Logger LOG = Logger.getLogger(PoisonTest.class);
    private static final String TOPIC = "alumni.partnerships";
    private static final long SEED = 20_261_123;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    PartnershipsConsumer consumer;

    @Inject
    DataSource database;

    @ConfigProperty(name = "KAFKA_TOPIC_PREFIX")
    String prefix;

    @Test
    void goodRecordsAreAppliedOnceAndEachPoisonIsSetAsideOnce() throws Exception {
        RecordMix mix = RecordMix.of(prefix + TOPIC, SEED);
        takeRecordsWithoutKey();

        send(mix.records().subList(0, mix.records().size() / 2));
        LocalStack.forTests().kill("postgres");
        send(mix.records().subList(mix.records().size() / 2, mix.records().size()));
        LocalStack.forTests().start("postgres");
        long began = System.nanoTime();

        await().atMost(LIMIT).pollInterval(Duration.ofMillis(250)).until(() -> lag() == 0);
        LOG.infof(
                "lag back to 0 in %d ms",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        assertEquals(mix.expected(), stored());
        assertEquals(reasons(mix.poison()), reasonsOfDeadLetters());

        replayEverything();
        assertEquals(mix.expected(), stored(), "after a replay");
    }

    private void replayEverything() {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> all =
                TestTopics.withPrefix(prefix).all(TOPIC).stream()
                        .map(PoisonTest::raw)
                        .collect(Collectors.groupingBy(
                                record -> new TopicPartition(record.topic(), record.partition())));
        Await.on(() -> consumer.consume(new ConsumerRecords<>(all, Map.of())));
    }

    private void send(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        Map<String, Object> settings =
                new HashMap<>(LocalStack.forTests().kafka().clientSettings(KafkaAccess.ADMIN));
        // Packed, five megabytes get past the broker's limit.
        settings.put("compression.type", "gzip");
        settings.put("max.request.size", 16 * 1024 * 1024);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<byte[], byte[]> record : records) {
                producer.send(record).get();
            }
        }
    }

    /** The broker refuses them on a compacted topic. */
    private void takeRecordsWithoutKey() throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, prefix + TOPIC);
        AlterConfigOp delete = new AlterConfigOp(new ConfigEntry("cleanup.policy", "delete"), AlterConfigOp.OpType.SET);
        try (Admin admin = LocalStack.forTests().kafka().admin()) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(delete))).all().get();
        }
    }

    private long lag() throws Exception {
        try (Admin admin = LocalStack.forTests().kafka().admin()) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(
                            prefix + "request-service.partnerships")
                    .partitionsToOffsetAndMetadata()
                    .get();
            long lag = 0;
            for (TopicPartition partition : partitions(admin)) {
                long end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                        .partitionResult(partition)
                        .get()
                        .offset();
                OffsetAndMetadata done = committed.get(partition);
                lag += end - (done == null ? 0 : done.offset());
            }
            return lag;
        }
    }

    private List<TopicPartition> partitions(Admin admin) throws Exception {
        String topic = prefix + TOPIC;
        return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private Map<UUID, Long> stored() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select id, version from seen_partnership")) {
            Map<UUID, Long> found = new TreeMap<>();
            while (row.next()) {
                found.put(row.getObject("id", UUID.class), row.getLong("version"));
            }
            return found;
        }
    }

    private Map<String, Long> reasonsOfDeadLetters() {
        List<ConsumerRecord<String, byte[]>> letters =
                TestTopics.withPrefix(prefix).all(TOPIC + ".dlq");
        assertTrue(letters.stream().allMatch(letter -> letter.key() != null && letter.value() != null));
        return letters.stream()
                .collect(Collectors.groupingBy(
                        letter -> new String(
                                letter.headers().lastHeader("dlq_reason").value(), UTF_8),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static Map<String, Long> reasons(List<Poison> poison) {
        return poison.stream()
                .collect(Collectors.groupingBy(one -> one.reason().code(), TreeMap::new, Collectors.counting()));
    }

    private static ConsumerRecord<byte[], byte[]> raw(ConsumerRecord<String, byte[]> read) {
        byte[] key = read.key() == null ? null : read.key().getBytes(UTF_8);
        return new ConsumerRecord<>(
                read.topic(),
                read.partition(),
                read.offset(),
                read.timestamp(),
                read.timestampType(),
                read.serializedKeySize(),
                read.serializedValueSize(),
                key,
                read.value(),
                read.headers(),
                read.leaderEpoch());
    }
}
