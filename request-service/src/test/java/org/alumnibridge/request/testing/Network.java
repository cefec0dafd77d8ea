package org.alumnibridge.request.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.localstack.testing.TestTokens;
import org.alumnibridge.localstack.testing.TestTopics;
import org.alumnibridge.request.people.Person;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Plays the other services: publishes people, partnerships, corridors, shortlists and grants at the real broker. */
@ApplicationScoped
public class Network {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final TestTopics topics;
    private final Pool database;
    private boolean open;

    Network(@ConfigProperty(name = "KAFKA_TOPIC_PREFIX") String prefix, Pool database) {
        this.topics = TestTopics.withPrefix(prefix);
        this.database = database;
    }

    /** A person with account and profile. */
    public record Someone(String token, String subject, UUID profile) {

        /** As the use cases know the caller, for tests below HTTP. */
        public Person caller() {
            return new Person(
                    new Caller(subject, Set.of("member"), Optional.empty(), Optional.empty()), Optional.of(profile));
        }
    }

    /**
     * Corridors both ways, and RU-SVE in the care of {@code contact-sve} and {@code deputy-sve}; RU-PER has nobody, its
     * neighbour RU-CHE belongs to {@code expert-sve-3}.
     */
    public synchronized void open() {
        if (open) {
            return;
        }
        corridor("DE", "RU", "brokered");
        corridor("RU", "DE", "direct");
        partnership("DE-RU", "RU-SVE", member("contact-sve"), member("deputy-sve"));
        partnership("DE-RU", "RU-CHE", member("expert-sve-3"));
        open = true;
    }

    private void corridor(String home, String target, String route) {
        UUID id = Ids.next();
        publish("alumni.corridors", "alumni-service", "org.alumnibridge.corridor.changed.v1", id, 1, state -> {
            state.put("code", home + "-" + target)
                    .put("home", home)
                    .put("target", target)
                    .put("defaultRoute", route);
            ArrayNode policies = state.putArray("policies");
            for (String kind : List.of("question", "advice", "business_contact")) {
                policies.addObject().put("kind", kind).put("status", "open").put("from", "2020-01-01");
            }
        });
        awaitRow("select 1 from known_corridor where id = $1", id);
    }

    /** A new partnership of the region; the first of its contact persons is the lead. */
    public UUID partnership(String corridor, String region, Someone... contactPersons) {
        UUID id = Ids.next();
        staff(id, 1, corridor, region, contactPersons);
        awaitRow("select 1 from known_partnership where id = $1", id);
        return id;
    }

    /** Publishes who the partnership's contact persons are by now, the lead first, and does not wait. */
    public void staff(UUID id, long version, String corridor, String region, Someone... contactPersons) {
        publish(
                "alumni.partnerships",
                "alumni-service",
                "org.alumnibridge.partnership.changed.v1",
                id,
                version,
                state -> {
                    state.put("corridor", corridor).putArray("regions").add(region);
                    ArrayNode persons = state.putArray("contactPersons");
                    for (Someone person : contactPersons) {
                        persons.addObject()
                                .put("profile", person.profile().toString())
                                .put("role", persons.size() == 1 ? "lead" : "deputy")
                                .put("from", "2020-01-01")
                                .put("acceptedAt", "2020-01-01T00:00:00Z");
                    }
                });
    }

    /** The partnership is no more: a tombstone. */
    public void endPartnership(UUID id) {
        topics.send("alumni.partnerships", id.toString(), null, Map.of());
    }

    /** One of the demo people, with an expert's profile that is the same at every call. */
    public Someone member(String demoPerson) {
        String token = TestTokens.of(demoPerson);
        UUID profile = UUID.nameUUIDFromBytes(demoPerson.getBytes(UTF_8));
        return known(new Someone(token, TestTokens.subjectOf(token), profile), state -> {});
    }

    /** A further entrepreneur from North Rhine-Westphalia. */
    public Someone entrepreneur() {
        return account(state -> {
            state.put("kind", "entrepreneur").putArray("consents");
            atHomeInGermany(state);
            state.putArray("offers");
        });
    }

    /** A further expert who offers questions, advice and business contacts. */
    public Someone expert() {
        return expert(state -> {});
    }

    public Someone expert(Consumer<ObjectNode> change) {
        return account(asExpert(change));
    }

    /** An expert for tests below HTTP, without an account. */
    public Someone expertWithoutAccount(Consumer<ObjectNode> change) {
        return known(new Someone(null, UUID.randomUUID().toString(), Ids.next()), asExpert(change));
    }

    /** Makes a profile one of North Rhine-Westphalia. */
    public static void atHomeInGermany(ObjectNode state) {
        state.putObject("home").put("country", "DE").put("region", "DE-NW");
    }

    private static Consumer<ObjectNode> asExpert(Consumer<ObjectNode> change) {
        return state -> {
            state.putArray("offers").add("question").add("advice").add("business_contact");
            change.accept(state);
        };
    }

    private Someone account(Consumer<ObjectNode> change) {
        String token = TestTokens.person("person-" + UUID.randomUUID(), "member");
        return known(new Someone(token, TestTokens.subjectOf(token), Ids.next()), change);
    }

    private Someone known(Someone person, Consumer<ObjectNode> change) {
        publish(
                "alumni.profiles",
                "alumni-service",
                "org.alumnibridge.profile.changed.v1",
                person.profile(),
                1,
                state -> {
                    state.put("subject", person.subject());
                    change.accept(state);
                });
        awaitRow("select 1 from known_profile where id = $1", person.profile());
        return person;
    }

    /** The person is erased, as alumni-service tells it. */
    public void erased(UUID profile, long version) {
        String type = "org.alumnibridge.profile.erased.v1";
        publish("alumni.profiles", "alumni-service", type, profile, version, nothing -> {});
    }

    /** News of a person, however late or often. */
    public void changed(Someone person, long version) {
        String type = "org.alumnibridge.profile.changed.v1";
        publish(
                "alumni.profiles",
                "alumni-service",
                type,
                person.profile(),
                version,
                state -> state.put("subject", person.subject()));
    }

    /** The topic's last word on the key. */
    public void tombstone(String topic, UUID key) {
        topics.send(topic, key.toString(), null, Map.of());
    }

    /** Sends all that the topic holds of the key once more, in order. */
    public void replay(String topic, UUID key) {
        published(topic, key).forEach(record -> topics.send(topic, record.key(), record.value(), headers(record)));
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    /** Everything that the topic holds, as text. */
    public String text(String topic) {
        return topics.all(topic).stream()
                .map(record -> record.key() + " " + (record.value() == null ? "" : new String(record.value(), UTF_8)))
                .collect(Collectors.joining("\n"));
    }

    /** Publishes a shortlist of the request and waits until it is known. */
    public void shortlist(UUID request, UUID... experts) {
        publish(
                "matching.shortlists",
                "matching-service",
                "org.alumnibridge.shortlist.computed.v1",
                request,
                99,
                state -> {
                    ArrayNode candidates = state.putArray("candidates");
                    for (UUID expert : experts) {
                        candidates.addObject().put("profile", expert.toString()).put("points", 80);
                    }
                });
        awaitRow("select 1 from shortlist where request_id = $1", request);
    }

    /** Confirms the release of contact data, as alumni-service does. */
    public void grant(UUID introduction, UUID request) {
        publish(
                "alumni.contact-grants",
                "alumni-service",
                "org.alumnibridge.contact-grant.given.v1",
                introduction,
                1,
                state -> state.put("request", request.toString()));
    }

    /** What this service has published for the key, in order. */
    public List<ConsumerRecord<String, byte[]>> published(String topic, UUID key) {
        return topics.all(topic).stream()
                .filter(record -> record.key().equals(key.toString()))
                .toList();
    }

    /** Id of what the person is asked in the request. */
    public UUID proposalOf(UUID request, Someone person) {
        return database.preparedQuery("select id from proposal where request_id = $1 and expert = $2")
                .execute(Tuple.of(request, person.profile()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getUUID(0);
    }

    public void awaitRow(String sql, UUID id) {
        await().atMost(LONGEST).until(() -> count(sql, id) > 0);
    }

    public int count(String sql, UUID id) {
        return database.preparedQuery(sql)
                .execute(Tuple.of(id))
                .await()
                .indefinitely()
                .size();
    }

    public int number(String sql, UUID id) {
        return database.preparedQuery(sql)
                .execute(Tuple.of(id))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getInteger(0);
    }

    private void publish(
            String topic, String service, String type, UUID id, long version, Consumer<ObjectNode> change) {
        ObjectNode event = Examples.event(service, type);
        event.put("id", id.toString()).put("version", version);
        change.accept((ObjectNode) event.get("state"));
        topics.send(
                topic,
                id.toString(),
                event.toString().getBytes(UTF_8),
                Map.of("ce_id", Ids.next().toString(), "ce_type", type));
    }
}
