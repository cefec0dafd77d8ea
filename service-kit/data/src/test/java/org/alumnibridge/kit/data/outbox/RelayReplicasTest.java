package org.alumnibridge.kit.data.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.alumnibridge.kit.data.outbox.RelayReplicas.Replica;
import org.alumnibridge.localstack.LocalStack;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Several relays of one service, as processes, at the real database and broker: whatever happens to the one that
 * publishes, another does so soon, nothing is lost, and for every aggregate the topic ends with its newest state.
 */
class RelayReplicasTest {

    private static final Logger LOG = Logger.getLogger(RelayReplicasTest.class);
    /** Generous, for machines that have other things to do as well. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration TAKE_OVER = Duration.ofSeconds(5);
    private static final Duration DRAINED = Duration.ofSeconds(5);
    /** Of the service's own settings. */
    private static final Duration LEASE = Duration.ofMillis(2_000);

    private static final Duration SHORT_LEASE = Duration.ofMillis(600);
    private static final long SEED = 20_261_123;

    private OutboxDatabase database;
    private TopicFollower topic;
    private OutboxWriter writer;

    @BeforeEach
    void open() throws Exception {
        database = OutboxDatabase.fresh();
        topic = new TopicFollower(database.prefix() + OutboxDatabase.TOPIC, "read_uncommitted");
        writer = new OutboxWriter(database, SEED);
    }

    @AfterEach
    void close() throws Exception {
        writer.close();
        topic.close();
    }

    @Test
    void anotherTakesOverFromAKilledOne() throws Exception {
        try (RelayReplicas replicas = new RelayReplicas(database, 2, LEASE)) {
            writer.start(100);
            awaitPublished(writer.mark());

            replicas.kill(active(replicas));

            requirePublishedIn(TAKE_OVER, writer.mark(), "taken over from a killed relay");
            requireAllInOrder();
        }
    }

    @Test
    void aPausedOneIsFencedWhenItWakes() throws Exception {
        try (RelayReplicas replicas = new RelayReplicas(database, 2, LEASE)) {
            writer.start(100);
            awaitPublished(writer.mark());
            Replica zombie = active(replicas);

            replicas.pause(zombie);
            requirePublishedIn(TAKE_OVER, writer.mark(), "taken over from a paused relay");
            replicas.resume(zombie);

            awaitPublished(writer.mark());
            requireAllInOrder();
        }
    }

    @Test
    void racesOfTakeOver() throws Exception {
        race(10);
    }

    @Test
    @Tag("endurance")
    void racesOfTakeOverAtLength() throws Exception {
        race(200);
    }

    @Test
    void aBrokerThatIsSilentForAWhile() throws Exception {
        brokerAway(Duration.ofSeconds(5));
    }

    @Test
    @Tag("endurance")
    void aBrokerThatIsSilentForAMinute() throws Exception {
        brokerAway(Duration.ofSeconds(60));
    }

    private void race(int rounds) throws Exception {
        Random random = new Random(SEED);
        try (RelayReplicas replicas = new RelayReplicas(database, 3, SHORT_LEASE);
                FeedReader feed = new FeedReader(database)) {
            writer.start(200);
            for (int round = 0; round < rounds; round++) {
                disturb(replicas, round, random);
                awaitPublished(writer.mark());
            }
            requireAllInOrder();
            assertEquals(database.count("true"), feed.stop().size(), "rows that the feed has seen");
        }
    }

    /** In turn: killed, paused for about the lease time, fenced by one that should not, all paused but one. */
    private void disturb(RelayReplicas replicas, int round, Random random) throws Exception {
        switch (round % 4) {
            case 0 -> {
                replicas.kill(active(replicas));
                replicas.start();
            }
            case 1 -> pauseFor(replicas, List.of(active(replicas)), random.nextInt(1_200));
            case 2 -> fence();
            default -> pauseFor(replicas, replicas.all().subList(0, 2), random.nextInt(1_200));
        }
    }

    private void pauseFor(RelayReplicas replicas, List<Replica> paused, int millis) throws Exception {
        for (Replica replica : paused) {
            replicas.pause(replica);
        }
        UUID written = writer.mark();
        await().during(Duration.ofMillis(millis)).atMost(LIMIT).until(() -> true);
        for (Replica replica : paused) {
            replicas.resume(replica);
        }
        awaitPublished(written);
    }

    /** As a relay does that woke up between its claim and the opening of its producer. */
    private void fence() {
        Map<String, Object> settings = RelayProcess.broker(database.environment(Map.of()));
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, database.prefix() + "request-service-outbox");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
        }
    }

    private void brokerAway(Duration time) throws Exception {
        try (RelayReplicas replicas = new RelayReplicas(database, 2, LEASE)) {
            writer.start(500);
            awaitPublished(writer.mark());

            LocalStack.forTests().pause("kafka");
            await().during(time).atMost(time.plus(LIMIT)).until(() -> true);
            UUID last = writer.mark();
            LocalStack.forTests().resume("kafka");

            requirePublishedIn(DRAINED, last, "drained after the broker was silent for " + time);
            requireAllInOrder();
            assertTrue(
                    replicas.all().stream()
                            .allMatch(replica -> replica.process().isAlive()),
                    "none ran out of memory");
        }
    }

    private static Replica active(RelayReplicas replicas) throws Exception {
        await().atMost(LIMIT).until(() -> replicas.active().isPresent());
        return replicas.active().orElseThrow();
    }

    private void awaitPublished(UUID key) {
        await().pollInterval(Duration.ofMillis(10)).atMost(LIMIT).until(() -> topic.hasSeen(key, 1));
    }

    private void requirePublishedIn(Duration limit, UUID key, String what) {
        long began = System.nanoTime();
        awaitPublished(key);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        LOG.infof("%s in %d ms", what, took.toMillis());
        assertTrue(took.compareTo(limit) <= 0, () -> what + " in " + took);
    }

    /**
     * Nothing lost, and whoever lets the newer version win has seen each once, in order. This must hold without the
     * records of aborted transactions as well, for compaction drops them.
     */
    private void requireAllInOrder() throws Exception {
        Map<UUID, Long> written = writer.stop();
        await().atMost(LIMIT).until(() -> database.count("position is null") == 0);
        requireInOrder(topic, written);
        try (TopicFollower kept = new TopicFollower(database.prefix() + OutboxDatabase.TOPIC, "read_committed")) {
            requireInOrder(kept, written);
        }
    }

    private static void requireInOrder(TopicFollower reader, Map<UUID, Long> written) {
        written.forEach((key, last) -> await().atMost(LIMIT).until(() -> reader.hasSeen(key, last)));
        written.forEach((key, last) -> requireInOrder(reader.versionsOf(key), last));
    }

    /** A stretch may come again, from any version on; it then goes on step by step up to the newest. */
    private static void requireInOrder(List<Long> versions, long last) {
        List<Long> firstSights = versions.stream().distinct().toList();
        assertEquals(LongStream.rangeClosed(1, last).boxed().toList(), firstSights);
        for (int i = 1; i < versions.size(); i++) {
            assertTrue(versions.get(i) <= versions.get(i - 1) + 1, () -> "a step is left out: " + versions);
        }
        assertEquals(last, versions.get(versions.size() - 1), () -> "an old state is the newest: " + versions);
    }
}
