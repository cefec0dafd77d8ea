package org.alumnibridge.matching.shortlist;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.matching.demand.Demand;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.ranking.Ranker;
import org.alumnibridge.matching.ranking.Ranking;
import org.alumnibridge.matching.testing.Calls;
import org.alumnibridge.matching.testing.Network;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Each shortlist is published by one replica, none is lost when replicas come and go, and what is stored can be checked. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class SharingPartitionsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @ConfigProperty(name = "KAFKA_TOPIC_PREFIX")
    String prefix;

    @ConfigProperty(name = "alumni-bridge.shortlists.group")
    String group;

    @Inject
    Holdings holdings;

    @Inject
    ShortlistStore store;

    @Inject
    Demand demand;

    @Inject
    DataSource database;

    @Inject
    Ranker ranker;

    @Inject
    ObjectMapper json;

    @Test
    void anotherReplicasShortlistsAreLeftToItAndTakenOverWhenItGoes() {
        Network network = new Network(prefix, "TM", "TM-A").open();
        network.expert();
        List<UUID> requests = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> other = joinGroup()) {
            IntStream.range(0, 12).forEach(number -> requests.add(network.request()));
            requests.forEach(request ->
                    await().atMost(SOON).until(() -> Calls.candidates(request).size() == 1));
            await().atMost(SOON)
                    .until(() -> requests.stream().filter(this::isOurs).allMatch(one -> published(network, one) == 1));
            assertTrue(requests.stream()
                    .filter(request -> !isOurs(request))
                    .allMatch(one -> published(network, one) == 0));
        }
        await().atMost(SOON).until(() -> requests.stream().allMatch(request -> published(network, request) == 1));
    }

    @Test
    void aReplicaHeldUpForLongCanStoreAndPublishNothing() throws Exception {
        Network network = new Network(prefix, "UA", "UA-05").open();
        network.expert();
        UUID request = network.request();
        await().atMost(SOON).until(() -> published(network, request) == 1);

        int partition = demand.partitionOf(request).orElseThrow();
        ShortlistStore.Holding heldUp = store.takeOver(partition);
        store.takeOver(partition);
        var late = List.of(new ShortlistStore.Claim<>(heldUp, ShortlistWithdrawal.of(request, 1)));
        assertThrows(FencedException.class, () -> store.withdraw(late));

        // The service has lost the partition too, and takes it over again when it is refused.
        network.expert();
        await().atMost(SOON).until(() -> published(network, request) == 2);
        assertTrue(network.shortlists(request).stream().allMatch(SharingPartitionsTest::isComputed));
    }

    @Test
    void whatIsLeftOverFromALostRequestIsWithdrawn() throws Exception {
        Network network = new Network(prefix, "EE", "EE-37").open();
        UUID lost = UUID.randomUUID();
        try (KafkaConsumer<byte[], byte[]> other = joinGroup()) {
            int foreign = other.assignment().iterator().next().partition();
            insertLeftOver(lost, foreign);
        }
        await().atMost(SOON).until(() -> published(network, lost) == 1);
        assertFalse(isComputed(network.shortlists(lost).get(0)));
        await().atMost(SOON).until(() -> !isStored(lost));
    }

    @Test
    void whatIsStoredGivesTheSamePointsAgain() throws Exception {
        Network network = new Network(prefix, "MN", "MN-1").open();
        network.expert();
        UUID expert = network.expert();
        network.engagement(expert, 1, 1, 4);
        UUID request = network.request();
        await().atMost(SOON).until(() -> Calls.candidates(request).size() == 2);
        await().atMost(SOON).until(() -> published(network, request) >= 1);

        String[] row = stored(request);
        ShortlistInputs inputs = json.readValue(row[1], ShortlistInputs.class);
        Ranking again = ranker.rank(inputs.snapshot(), inputs.request(), MatchingPolicy.standard(), 10);
        assertEquals(json.readValue(row[0], Ranking.class).candidates(), again.candidates());
    }

    /** Takes half of the partitions from the service, as a second replica would. */
    private KafkaConsumer<byte[], byte[]> joinGroup() {
        Map<String, Object> settings =
                new HashMap<>(LocalStack.forTests().kafka().clientSettings(KafkaAccess.ADMIN));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        KafkaConsumer<byte[], byte[]> member =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        member.subscribe(List.of(prefix + Demand.TOPIC));
        await().atMost(SOON).until(() -> {
            member.poll(Duration.ofMillis(100));
            return member.assignment().size() == 3 && owned() == 3;
        });
        return member;
    }

    private long owned() {
        return IntStream.range(0, 6).filter(holdings::holds).count();
    }

    private boolean isOurs(UUID request) {
        return demand.partitionOf(request).filter(holdings::holds).isPresent();
    }

    private static int published(Network network, UUID request) {
        return network.shortlists(request).size();
    }

    private static boolean isComputed(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_type").value()).equals(ShortlistEvent.TYPE);
    }

    private void insertLeftOver(UUID request, int partition) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into shortlist (request_id, partition, request_version, policy_name, policy_version,
                            computed_at, top, content, inputs)
                        values (?, ?, 3, 'default', 1, '2020-01-01', '[]', '{}', '{}')
                        """)) {
            insert.setObject(1, request);
            insert.setInt(2, partition);
            insert.executeUpdate();
        }
    }

    private boolean isStored(UUID request) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select 1 from shortlist where request_id = ?")) {
            select.setObject(1, request);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private String[] stored(UUID request) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select content, inputs from shortlist where request_id = ?")) {
            select.setObject(1, request);
            try (ResultSet row = select.executeQuery()) {
                assertTrue(row.next());
                return new String[] {row.getString(1), row.getString(2)};
            }
        }
    }
}
