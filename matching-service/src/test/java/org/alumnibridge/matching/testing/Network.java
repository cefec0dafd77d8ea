package org.alumnibridge.matching.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.localstack.testing.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the other services publish, made of their own examples and sent to the real broker. A test works in a target
 * country of its own, so that the experts of others do not fit.
 */
public final class Network {

    public static final String PROFILE_CHANGED = "org.alumnibridge.profile.changed.v1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestTopics topics;
    private final String country;
    private final String region;

    public Network(String topicPrefix, String country, String region) {
        this.topics = TestTopics.withPrefix(topicPrefix);
        this.country = country;
        this.region = region;
    }

    /** Opens the corridor from Germany for business contacts. */
    public Network open() {
        return corridor("open");
    }

    public Network corridor(String status) {
        UUID id = UUID.nameUUIDFromBytes(country.getBytes(UTF_8));
        long version = status.equals("open") ? 1 : 2;
        publish("alumni.corridors", "alumni-service", "org.alumnibridge.corridor.changed.v1", id, version, state -> {
            state.put("code", "DE-" + country).put("target", country);
            ((ObjectNode) state.get("policies").get(0)).put("status", status);
        });
        return this;
    }

    /** Publishes version 1 of a profile that knows the test's region and fits its requests. */
    public UUID expert() {
        UUID id = Ids.next();
        expert(id, 1, state -> {});
        return id;
    }

    public void expert(UUID id, long version, Consumer<ObjectNode> change) {
        publish("alumni.profiles", "alumni-service", "org.alumnibridge.profile.changed.v1", id, version, state -> {
            state.put("subject", "subject-of-" + id);
            state.set("regions", JSON.createArrayNode().add(knownRegion()));
            change.accept(state);
        });
    }

    /** A profile as {@link #expert(UUID, long, Consumer)} publishes it, for a test that sends by itself. */
    public byte[] profile(UUID id, long version, Consumer<ObjectNode> change) {
        ObjectNode data = read(Repository.example("alumni-service", PROFILE_CHANGED));
        ObjectNode state = (ObjectNode) data.get("state");
        state.put("subject", "subject-of-" + id);
        state.set("regions", JSON.createArrayNode().add(knownRegion()));
        change.accept(state);
        return bytes(data.put("id", id.toString()).put("version", version));
    }

    /** The profile of someone with an account. */
    public UUID person(String subject) {
        UUID id = UUID.nameUUIDFromBytes((country + subject).getBytes(UTF_8));
        expert(id, 1, state -> state.put("subject", subject).set("consents", JSON.createArrayNode()));
        return id;
    }

    public void erase(UUID profile, long version) {
        String type = "org.alumnibridge.profile.erased.v1";
        send("alumni.profiles", type, profile, version, read(Repository.example("alumni-service", type)));
    }

    /** The topic's last word on the key. */
    public void tombstone(String topic, UUID key) {
        topics.send(topic, key.toString(), null, Map.of());
    }

    /** What the service has published on the erasure of the person. */
    public List<String> receipts(UUID profile) {
        UUID key = UUID.nameUUIDFromBytes((profile + "/matching-service").getBytes(UTF_8));
        return topics.all("privacy.receipts").stream()
                .filter(record -> record.key().equals(key.toString()))
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }

    public void engagement(UUID expert, long version, int advice, int asks) {
        publish(
                "requests.engagements",
                "request-service",
                "org.alumnibridge.engagement.changed.v1",
                expert,
                version,
                state -> {
                    state.put("asksLast90Days", asks);
                    ((ObjectNode) state.get("leased")).put("advice", advice);
                });
    }

    /** Files a request for the test's region that these people broker. */
    public UUID request(UUID... brokers) {
        UUID id = Ids.next();
        request(id, 1, "submitted", state -> broker(state, brokers));
        return id;
    }

    public void request(UUID id, long version, String inState, Consumer<ObjectNode> change) {
        publish("requests.lifecycle", "request-service", "org.alumnibridge.request.proposed.v1", id, version, state -> {
            state.put("state", inState).put("corridor", "DE-" + country);
            state.set("proposals", JSON.createArrayNode());
            ObjectNode target = (ObjectNode) state.get("target");
            target.put("country", country).set("regions", JSON.createArrayNode().add(region));
            change.accept(state);
        });
    }

    public static void broker(ObjectNode state, UUID... brokers) {
        state.set("brokers", array(brokers));
    }

    /** Adds a proposal to this expert. */
    public static void proposed(ObjectNode state, UUID expert) {
        ((ArrayNode) state.get("proposals"))
                .addObject()
                .put("expert", expert.toString())
                .put("state", "open");
    }

    /** What the service has published on a request, withdrawals included, oldest first. */
    public List<ConsumerRecord<String, byte[]>> shortlists(UUID request) {
        return topics.all("matching.shortlists").stream()
                .filter(record -> record.key().equals(request.toString()))
                .toList();
    }

    /** How many records of this key were set aside. */
    public long deadLetters(String topic, UUID key) {
        return topics.all(topic + ".dlq").stream()
                .filter(record -> record.key().equals(key.toString()))
                .count();
    }

    /** Milliseconds from the record that filed the request to the record with its first shortlist. */
    public long millisToShortlist(UUID request) {
        long filed = topics.all("requests.lifecycle").stream()
                .filter(record -> record.key().equals(request.toString()))
                .mapToLong(ConsumerRecord::timestamp)
                .min()
                .orElseThrow();
        return shortlists(request).get(0).timestamp() - filed;
    }

    private ObjectNode knownRegion() {
        return JSON.createObjectNode()
                .put("code", region)
                .put("basis", "professional")
                .put("evidenceYear", 2015);
    }

    private static ArrayNode array(UUID... ids) {
        ArrayNode array = JSON.createArrayNode();
        for (UUID id : ids) {
            array.add(id.toString());
        }
        return array;
    }

    private void publish(String topic, String module, String type, UUID id, long version, Consumer<ObjectNode> change) {
        ObjectNode data = read(Repository.example(module, type));
        change.accept((ObjectNode) data.get("state"));
        send(topic, type, id, version, data);
    }

    private void send(String topic, String type, UUID id, long version, ObjectNode data) {
        data.put("id", id.toString()).put("version", version);
        topics.send(
                topic, id.toString(), bytes(data), Map.of("ce_id", Ids.next().toString(), "ce_type", type));
    }

    private static byte[] bytes(ObjectNode data) {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
