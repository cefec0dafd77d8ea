package org.alumnibridge.notification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.testing.ConsumerLag;
import org.alumnibridge.localstack.testing.Poison;
import org.alumnibridge.localstack.testing.TestTopics;
import org.alumnibridge.notification.Network.Person;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Poison between good records on every topic that this service reads: set aside once each, and people are told on. */
@QuarkusTest
@RealParts
class PoisonTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @ConfigProperty(name = "KAFKA_TOPIC_PREFIX")
    String prefix;

    @Inject
    Network network;

    @ParameterizedTest
    @CsvSource({
        "alumni.profiles,       profiles,       alumni-service,  profile.changed",
        "alumni.contact-points, contact-points, alumni-service,  contact-point.changed",
        "requests.lifecycle,    requests,       request-service, request.assigned"
    })
    void eachIsSetAsideOnce(String topic, String group, String producer, String event) {
        String type = "org.alumnibridge." + event + ".v1";
        List<Poison> poison = Poison.allKinds(type, ProducerExamples.read(producer, type));
        TestTopics topics = TestTopics.withPrefix(prefix);

        poison.forEach(one -> topics.send(topic, one.key(), one.value(), one.headers()));

        await().atMost(LIMIT).until(() -> ConsumerLag.of(prefix, "notification-service." + group, topic) == 0);
        assertEquals(Poison.once(poison), Poison.setAside(poison, topics.all(topic + ".dlq")));
    }

    @Test
    void thoseBehindItAreTold() {
        Person broker = network.known(Person.speaking("en"));
        ObjectNode request = network.requestBrokeredBy(broker);
        network.unreadable(UUID.randomUUID());
        network.step(request, "assigned");

        await().atMost(LIMIT)
                .until(() -> LocalStack.forTests()
                                .mailbox()
                                .messagesFor(broker.email())
                                .size()
                        == 1);
    }
}
