package org.alumnibridge.matching.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alumnibridge.matching.testing.Calls.candidates;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.StoredRows;
import org.alumnibridge.matching.pool.ProfilePool;
import org.alumnibridge.matching.pool.ProfilePool.End;
import org.alumnibridge.matching.testing.Network;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A candidate is erased. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class ErasureTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @ConfigProperty(name = "KAFKA_TOPIC_PREFIX")
    String prefix;

    @Inject
    DataSource database;

    @Inject
    ProfilePool pool;

    @Inject
    ErasingPerson erasing;

    private final String canary = "canary-" + UUID.randomUUID();
    private final UUID person = Ids.next();

    @Test
    void leavesTheShortlistsAndTheirInputs() {
        Network network = new Network(prefix, "EG", "EG-GZ").open();
        UUID other = network.expert();
        network.expert(person, 1, state -> state.withArray("topics").add(canary));
        UUID request = network.request();
        await().atMost(SOON).until(() -> published(network, request, person));
        await().atMost(SOON)
                .until(() -> !StoredRows.containing(canary, database).isEmpty());

        network.erase(person, 2);

        ReceiptContractTest.assertValid(receipts(network).get(0));
        await().atMost(SOON)
                .until(() -> candidates(request).equals(List.of(other.toString()))
                        && !published(network, request, person)
                        && published(network, request, other));
        assertEquals(List.of(), StoredRows.containing(canary, database));
        assertEquals(List.of(), StoredRows.containing("subject-of-" + person, database));
    }

    @Test
    void nothingLateBringsThePersonBack() {
        Network network = new Network(prefix, "ID", "ID-BA").open();
        network.expert(person, 1, state -> {});
        UUID request = network.request();
        await().atMost(SOON).until(() -> candidates(request).size() == 1);
        network.erase(person, 2);
        receipts(network);

        network.expert(person, 99, state -> {});
        network.expert(person, 1, state -> {});
        network.erase(person, 2);
        network.tombstone("alumni.profiles", person);
        UUID later = network.expert();

        await().atMost(SOON).until(() -> candidates(request).equals(List.of(later.toString())));
        assertEquals(List.of(), pool.profileOf("subject-of-" + person).stream().toList());
        assertEquals(1, receipts(network).size());
    }

    @Test
    void ofManyReplicasOneGivesTheReceipt() {
        Network network = new Network(prefix, "IN", "IN-GJ").open();
        End end = new End(person, 7, true, false);

        IntStream.range(0, 8).parallel().forEach(replica -> erase(end));

        await().atMost(SOON).until(() -> network.receipts(person).size() == 1);
        assertEquals(
                1,
                StoredRows.containing("\"\"profile\"\":\"\"" + person, database).size());
        assertFalse(StoredRows.containing("alumni.profiles.dlq", database).isEmpty());
    }

    private void erase(End end) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> erasing.erase(end));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> receipts(Network network) {
        await().atMost(SOON).until(() -> !network.receipts(person).isEmpty());
        return network.receipts(person);
    }

    /** Whether the newest shortlist of the request names the expert. */
    private static boolean published(Network network, UUID request, UUID expert) {
        List<ConsumerRecord<String, byte[]>> all = network.shortlists(request);
        return !all.isEmpty() && new String(all.get(all.size() - 1).value(), UTF_8).contains(expert.toString());
    }
}
