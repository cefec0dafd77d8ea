package org.alumnibridge.kit.data.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.alumnibridge.kit.data.Await;
import org.alumnibridge.kit.data.RecordingThings;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class OutboxRelayTest {

    private static final String TOPIC = "requests.lifecycle";
    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    RecordingThings things;

    @Inject
    DataSource database;

    @Inject
    @Identifier("default-kafka-broker") Map<String, Object> broker;

    @Inject
    OutboxConfig config;

    @ConfigProperty(name = "KAFKA_TOPIC_PREFIX")
    String prefix;

    @Test
    void publishesTheVersionsOfEveryAggregateInOrder() {
        List<UUID> aggregates = Stream.generate(Ids::next).limit(10).toList();
        for (long version = 1; version <= 20; version++) {
            long current = version;
            DomainEvent[] events =
                    aggregates.stream().map(id -> event(id, current)).toArray(DomainEvent[]::new);
            Await.on(() -> things.record(events));
        }

        for (UUID aggregate : aggregates) {
            await().atMost(SOON).untilAsserted(() -> assertEquals(upTo(20), versionsOf(aggregate)));
        }
    }

    @Test
    void aTombstoneFollowsTheLastEventOfItsKey() {
        UUID erased = Ids.next();
        Await.on(() -> things.record(event(erased, 1)));
        Await.on(() -> things.erase(event(erased, 2), "alumni.profiles"));

        await().atMost(SOON).until(() -> recordsOf(erased).size() == 3);
        ConsumerRecord<String, byte[]> last = recordsOf(erased).get(2);
        assertNull(last.value());
        assertEquals("org.alumnibridge.tombstone.v1", header(last, "ce_type"));
        assertEquals(erased.toString(), header(last, "ce_subject"));
    }

    @Test
    void deadLettersOfAKeyAreForgottenByATombstone() {
        UUID erased = Ids.next();
        Await.on(() -> things.erase(event(erased, 1), "alumni.profiles"));

        await().atMost(SOON).until(() -> TestTopics.withPrefix(prefix).all("alumni.profiles.dlq").stream()
                .anyMatch(letter -> letter.key().equals(erased.toString()) && letter.value() == null));
    }

    @Test
    void aSlowTransactionGetsALaterPosition() throws SQLException {
        UUID slow = Ids.next();
        UUID fast = Ids.next();
        try (Connection transaction = database.getConnection()) {
            transaction.setAutoCommit(false);
            OutboxDatabase.insert(transaction, slow, 1);
            Await.on(() -> things.record(event(fast, 1)));
            await().atMost(SOON).until(() -> longOf("position", fast).isPresent());
            transaction.commit();
        }

        await().atMost(SOON).until(() -> longOf("position", slow).isPresent());
        assertTrue(longOf("seq", slow).orElseThrow() < longOf("seq", fast).orElseThrow());
        assertTrue(longOf("position", slow).orElseThrow()
                > longOf("position", fast).orElseThrow());
    }

    @Test
    void aTransactionThatFailsPublishesNothing() {
        UUID failed = Ids.next();
        UUID after = Ids.next();

        assertThrows(IllegalStateException.class, () -> Await.on(() -> things.recordAndFail(event(failed, 1))));
        Await.on(() -> things.record(event(after, 1)));

        await().atMost(SOON).untilAsserted(() -> assertEquals(upTo(1), versionsOf(after)));
        assertEquals(List.of(), versionsOf(failed));
    }

    @Test
    void anEventThatTheBrokerWouldRefuseUndoesItsChange() {
        DomainEvent endless = new DomainEvent(
                TOPIC,
                "org.alumnibridge.request.filed.v1",
                Ids.next(),
                1,
                Instant.EPOCH,
                Actor.system("request-service"),
                null,
                Map.of("text", "x".repeat(1_000_000)));

        HttpProblem refused = assertThrows(HttpProblem.class, () -> Await.on(() -> things.record(endless)));

        assertEquals(413, refused.getStatusCode());
    }

    @Test
    void carriesTheEnvelopeOfACloudEvent() {
        UUID aggregate = Ids.next();
        Await.on(() -> things.record(event(aggregate, 1)));
        await().atMost(SOON).until(() -> !recordsOf(aggregate).isEmpty());

        ConsumerRecord<String, byte[]> record = recordsOf(aggregate).get(0);

        assertEquals("1.0", header(record, "ce_specversion"));
        assertEquals("org.alumnibridge.request.filed.v1", header(record, "ce_type"));
        assertEquals("/request-service", header(record, "ce_source"));
        assertEquals(aggregate.toString(), header(record, "ce_subject"));
        assertEquals(7, UUID.fromString(header(record, "ce_id")).version());
        assertTrue(new String(record.value(), StandardCharsets.UTF_8).contains("\"actor\":{\"kind\":\"system\""));
    }

    @Test
    void aVersionCannotBeUsedTwice() {
        UUID aggregate = Ids.next();
        Await.on(() -> things.record(event(aggregate, 1)));

        assertThrows(Exception.class, () -> Await.on(() -> things.record(event(aggregate, 1))));
    }

    /** Another producer with the same transactional id stands for a replica that took over: the relay must get through. */
    @Test
    void aFencedRelayStartsOverAndLosesNothing() {
        UUID aggregate = Ids.next();
        IntStream.rangeClosed(1, 5).forEach(round -> {
            fenceTheRelay();
            Await.on(() -> things.record(event(aggregate, round)));
        });

        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        upTo(5), versionsOf(aggregate).stream().distinct().toList()));
    }

    private void fenceTheRelay() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, config.transactionalId());
        try (KafkaProducer<byte[], byte[]> other =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            other.initTransactions();
        }
    }

    private static DomainEvent event(UUID id, long version) {
        return new DomainEvent(
                TOPIC,
                "org.alumnibridge.request.filed.v1",
                id,
                version,
                Instant.EPOCH.plusSeconds(version),
                Actor.system("request-service"),
                null,
                Map.of("state", "submitted"));
    }

    private Optional<Long> longOf(String column, UUID aggregate) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(
                        "select %s from outbox where aggregate_id = '%s'".formatted(column, aggregate))) {
            row.next();
            return Optional.ofNullable(row.getObject(1, Long.class));
        }
    }

    private List<ConsumerRecord<String, byte[]>> recordsOf(UUID aggregate) {
        return TestTopics.withPrefix(prefix).all(TOPIC).stream()
                .filter(record -> record.key().equals(aggregate.toString()))
                .toList();
    }

    private List<Long> versionsOf(UUID aggregate) {
        return recordsOf(aggregate).stream().map(OutboxRelayTest::version).toList();
    }

    private static long version(ConsumerRecord<String, byte[]> record) {
        String json = new String(record.value(), StandardCharsets.UTF_8);
        return Long.parseLong(json.replaceAll("(?s).*\"version\":(\\d+).*", "$1"));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
