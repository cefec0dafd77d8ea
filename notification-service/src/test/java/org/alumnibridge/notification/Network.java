package org.alumnibridge.notification;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.localstack.testing.TestTopics;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Plays the other services: publishes contact points and steps of requests, made from their own examples. */
@ApplicationScoped
public class Network {

    private static final String CONTACT_POINTS = "alumni.contact-points";
    private static final String REQUESTS = "requests.lifecycle";

    private final TestTopics topics;
    private final Clock clock;

    Network(@ConfigProperty(name = "KAFKA_TOPIC_PREFIX") String prefix, Clock clock) {
        this.topics = TestTopics.withPrefix(prefix);
        this.clock = clock;
    }

    /** Somebody of the network with a mailbox of his or her own. */
    public record Person(UUID profile, String subject, String name, String email, String locale) {

        public static Person speaking(String locale) {
            return withSubject(UUID.randomUUID().toString(), locale);
        }

        public static Person withSubject(String subject, String locale) {
            UUID profile = Ids.next();
            return new Person(profile, subject, "Elena Sokolova", profile + "@example.org", locale);
        }

        public Person named(String otherName) {
            return new Person(profile, subject, otherName, email, locale);
        }

        public Person movedTo(String otherEmail) {
            return new Person(profile, subject, name, otherEmail, locale);
        }
    }

    public Person known(Person person) {
        contactPoint(person, 1);
        return person;
    }

    public void contactPoint(Person person, long version) {
        ObjectNode event = ProducerExamples.contactPoint();
        event.put("id", person.profile().toString());
        event.put("version", version);
        ObjectNode state = (ObjectNode) event.get("state");
        state.put("subject", person.subject());
        state.put("name", person.name());
        state.put("email", person.email());
        state.put("locale", person.locale());
        publish(CONTACT_POINTS, event, UUID.randomUUID(), "org.alumnibridge.contact-point.changed.v1");
    }

    public void erased(Person person) {
        topics.send(CONTACT_POINTS, person.profile().toString(), null, Map.of());
    }

    /** The person is erased, as the owner of profiles tells it. */
    public void profileErased(UUID profile, long version) {
        String type = "org.alumnibridge.profile.erased.v1";
        ObjectNode event = ProducerExamples.read("alumni-service", type);
        event.put("id", profile.toString()).put("version", version);
        publish("alumni.profiles", event, UUID.randomUUID(), type);
    }

    /** What the service has published on the erasure of the person. */
    public List<String> receipts(UUID profile) {
        UUID key = UUID.nameUUIDFromBytes((profile + "/notification-service").getBytes(StandardCharsets.UTF_8));
        return topics.all("privacy.receipts").stream()
                .filter(record -> record.key().equals(key.toString()))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** How often the dead letters of the key were forgotten. */
    public long forgotten(String topic, UUID key) {
        return topics.all(topic + ".dlq").stream()
                .filter(letter -> letter.key().equals(key.toString()) && letter.value() == null)
                .count();
    }

    /** A request about to be published; the example's people are strangers, its steps happen now. */
    public ObjectNode request() {
        ObjectNode event = ProducerExamples.request();
        event.put("id", Ids.next().toString());
        event.put("at", clock.instant().toString());
        ObjectNode state = state(event);
        state.put("requester", UUID.randomUUID().toString());
        state.put("broker", UUID.randomUUID().toString());
        state.putArray("proposals");
        state.remove("introduction");
        return event;
    }

    public ObjectNode requestBrokeredBy(Person broker) {
        ObjectNode event = request();
        state(event).put("broker", broker.profile().toString());
        return event;
    }

    public void propose(ObjectNode event, Person expert) {
        ((ArrayNode) state(event).get("proposals"))
                .addObject()
                .put("id", Ids.next().toString())
                .put("expert", expert.profile().toString())
                .put("state", "open")
                .put("dueAt", "2030-03-09T11:00:00Z");
    }

    public void happenedAt(ObjectNode event, Instant at) {
        event.put("at", at.toString());
    }

    /** Publishes the request as it is now, as a step with an event id of its own. */
    public UUID step(ObjectNode event, String step) {
        UUID eventId = Ids.next();
        step(event, step, eventId);
        return eventId;
    }

    /** The same event once more when the id was used before. */
    public void step(ObjectNode event, String step, UUID eventId) {
        publish(REQUESTS, event, eventId, "org.alumnibridge.request." + step + ".v1");
    }

    public void unreadable(UUID key) {
        topics.send(
                REQUESTS,
                key.toString(),
                "no event".getBytes(StandardCharsets.UTF_8),
                Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", "org.alumnibridge.request.assigned.v1"));
    }

    public long deadLetters(UUID key) {
        return topics.all(REQUESTS + ".dlq").stream()
                .filter(letter -> letter.key().equals(key.toString()))
                .count();
    }

    public static void with(ObjectNode event, Consumer<ObjectNode> change) {
        change.accept(state(event));
    }

    private static ObjectNode state(ObjectNode event) {
        return (ObjectNode) event.get("state");
    }

    private void publish(String topic, ObjectNode event, UUID eventId, String type) {
        topics.send(
                topic,
                event.get("id").asText(),
                event.toString().getBytes(StandardCharsets.UTF_8),
                Map.of("ce_id", eventId.toString(), "ce_type", type));
    }
}
