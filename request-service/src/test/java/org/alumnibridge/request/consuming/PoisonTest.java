package org.alumnibridge.request.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.localstack.testing.ConsumerLag;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.Poison;
import org.alumnibridge.localstack.testing.TestTopics;
import org.alumnibridge.request.testing.Examples;
import org.alumnibridge.request.testing.Network;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Poison between good records on every topic that this service reads: set aside once each, and the good are applied. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class PoisonTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @ConfigProperty(name = "KAFKA_TOPIC_PREFIX")
    String prefix;

    @Inject
    Network network;

    @ParameterizedTest
    @CsvSource({
        "alumni.profiles,        profiles,       alumni-service,   profile.changed,     known_profile,     id",
        "alumni.partnerships,    partnerships,   alumni-service,   partnership.changed, known_partnership, id",
        "alumni.corridors,       corridors,      alumni-service,   corridor.changed,    known_corridor,    id",
        "alumni.contact-grants,  contact-grants, alumni-service,   contact-grant.given, consumed_version, "
                + " aggregate_id",
        "matching.shortlists,    shortlists,     matching-service, shortlist.computed,  shortlist,         request_id"
    })
    void eachIsSetAsideOnceAndTheGoodAreApplied(
            String topic, String group, String producer, String event, String table, String id) {
        String type = "org.alumnibridge." + event + ".v1";
        ObjectNode good = Examples.event(producer, type);
        TestTopics topics = TestTopics.withPrefix(prefix);
        List<Poison> poison = Poison.allKinds(type, good);
        UUID before = send(topics, topic, type, good);
        poison.forEach(one -> topics.send(topic, one.key(), one.value(), one.headers()));
        UUID behind = send(topics, topic, type, good);

        await().atMost(LIMIT).until(() -> ConsumerLag.of(prefix, "request-service." + group, topic) == 0);
        assertEquals(1, network.count("select 1 from %s where %s = $1".formatted(table, id), before));
        assertEquals(1, network.count("select 1 from %s where %s = $1".formatted(table, id), behind));
        assertEquals(Poison.once(poison), Poison.setAside(poison, topics.all(topic + ".dlq")));
    }

    /** A good one of an aggregate of its own. */
    private static UUID send(TestTopics topics, String topic, String type, ObjectNode good) {
        UUID id = Ids.next();
        ObjectNode event = good.deepCopy().put("id", id.toString());
        ObjectNode state = (ObjectNode) event.get("state");
        // No other test's requests are to find their way here.
        state.put(state.has("code") ? "code" : "corridor", "XX-" + id);
        topics.send(
                topic,
                id.toString(),
                event.toString().getBytes(UTF_8),
                Map.of("ce_id", Ids.next().toString(), "ce_type", type));
        return id;
    }
}
