package org.alumnibridge.matching.feed;

import static org.alumnibridge.matching.testing.Calls.candidates;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.Poison;
import org.alumnibridge.localstack.testing.TestTopics;
import org.alumnibridge.matching.testing.Network;
import org.alumnibridge.matching.testing.Repository;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Poison between good records on every topic that the pool is read from: set aside once each, and the good are applied. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class PoisonTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @ConfigProperty(name = "KAFKA_TOPIC_PREFIX")
    String prefix;

    @Test
    void eachIsSetAsideOnceAndTheGoodAreApplied() throws Exception {
        Network network = new Network(prefix, "MX", "MX-JAL").open();
        UUID before = network.expert();
        UUID request = network.request();
        await().atMost(LIMIT).until(() -> candidates(request).equals(List.of(before.toString())));

        Map<String, List<Poison>> poison = Map.of(
                "alumni.profiles", spoil("alumni.profiles", "alumni-service", "profile.changed"),
                "alumni.corridors", spoil("alumni.corridors", "alumni-service", "corridor.changed"),
                "requests.lifecycle", spoil("requests.lifecycle", "request-service", "request.proposed"),
                "requests.engagements", spoil("requests.engagements", "request-service", "engagement.changed"));
        UUID behind = network.expert();

        await().atMost(LIMIT).until(() -> candidates(request).equals(List.of(before.toString(), behind.toString())));
        for (Map.Entry<String, List<Poison>> spoilt : poison.entrySet()) {
            await().atMost(LIMIT)
                    .until(() -> letters(spoilt.getKey(), spoilt.getValue()).size()
                            == spoilt.getValue().size());
            assertEquals(Poison.once(spoilt.getValue()), letters(spoilt.getKey(), spoilt.getValue()));
        }
    }

    private List<Poison> spoil(String topic, String producer, String event) throws Exception {
        String type = "org.alumnibridge." + event + ".v1";
        ObjectNode good = (ObjectNode) new ObjectMapper().readTree(Repository.example(producer, type));
        List<Poison> poison = Poison.allKinds(type, good);
        poison.forEach(one -> TestTopics.withPrefix(prefix).send(topic, one.key(), one.value(), one.headers()));
        return poison;
    }

    /** How often each was set aside. */
    private Map<String, Long> letters(String topic, List<Poison> poison) {
        return Poison.setAside(poison, TestTopics.withPrefix(prefix).all(topic + ".dlq"));
    }
}
