package org.alumnibridge.e2e.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumnibridge.e2e.RunningSystem;
import org.alumnibridge.e2e.consuming.Replay;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.e2e.story.Stage;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.StackException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A person with {@link Canaries} everywhere is erased: none of them is left in any answer, table, topic or log, and
 * nothing late brings one back. The replay comes last, for it is the one test that changes anything.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Set<String> PERSONAL_TOPICS =
            Set.of("alumni.profiles", "alumni.contact-points", "alumni.profiles.dlq", "alumni.contact-points.dlq");

    private final Canaries canaries = new Canaries();
    private Stage stage;
    private ApiSearch api;
    private DatabaseSearch databases;
    private TopicSearch topics;
    private LogSearch logs;
    private CanaryLife life;
    private List<ConsumerRecord<String, String>> past;
    private Answer erasure;
    private String proof;
    private Duration took;

    @BeforeAll
    void eraseSomebody() {
        stage = RunningSystem.stage();
        prepareSearches();
        life.live();
        past = pastOf(life.profile());
        Patience.until("every canary to stand somewhere", this::allFound);

        Answer asked = stage.as(canaries.account).post("/v1/me/erasure", null).expect(202);
        long start = System.nanoTime();
        proof = URI.create(asked.text("proofLink")).getPath();
        erasure = Patience.until("the erasure", () -> erased(asked.text("id")));
        took = Duration.ofNanos(System.nanoTime() - start);
        stage.stack().start(Components.MAIL);
    }

    private void prepareSearches() {
        String witness = "witness-" + UUID.randomUUID();
        api = new ApiSearch(
                stage, canaries, List.of("network-admin", "admin-drmn", "contact-sve", "expert-sve", witness));
        databases = new DatabaseSearch(stage.stack().databases(), canaries);
        topics = new TopicSearch(stage.stack().kafka(), canaries);
        logs = new LogSearch(stage.stack(), canaries);
        life = new CanaryLife(stage, canaries, api, witness);
    }

    private List<ConsumerRecord<String, String>> pastOf(String profile) {
        return Stream.of("alumni.profiles", "alumni.contact-points")
                .flatMap(topic -> topics.records(topic, profile).stream())
                .toList();
    }

    /** What the searches are worth: before, they find each of the canaries. */
    private Optional<Set<String>> allFound() {
        Set<String> names = new TreeSet<>();
        Stream.of(api.findings(), databases.findings(), topics.findingsInLatest())
                .flatMap(List::stream)
                .forEach(finding -> names.add(finding.canary()));
        return canaries.missing(names).isEmpty() ? Optional.of(names) : Optional.empty();
    }

    private Optional<Answer> erased(String id) {
        return Optional.of(stage.as("network-admin").get("/v1/erasures/" + id))
                .filter(answer -> answer.text("state").equals("erased"));
    }

    @AfterAll
    void leaveAllRunning() {
        stage.stack().start(Components.MAIL);
    }

    @Test
    @Order(1)
    void takesLessThanAMinute() {
        assertTrue(took.compareTo(LIMIT) < 0, took::toString);
    }

    @Test
    @Order(1)
    void isProvenByAllWhoHeldSomething() {
        Set<String> givers = new TreeSet<>();
        erasure.body()
                .path("receipts")
                .forEach(receipt -> givers.add(receipt.path("service").asText()));

        assertEquals(
                Set.of("alumni-service", "request-service", "matching-service", "notification-service", "keycloak"),
                givers);
        assertEquals(0, erasure.body().path("awaiting").size(), erasure::toString);
        assertEquals("erased", stage.door().anonymously().get(proof).expect(200).text("state"));
    }

    @Test
    @Order(1)
    void leavesNoAccount() {
        StackException refused =
                assertThrows(StackException.class, () -> stage.stack().token(canaries.account));
        assertTrue(refused.getMessage().contains("invalid_grant"), refused::getMessage);
    }

    @Test
    @Order(1)
    void leavesNothingInAnyAnswer() {
        assertNothing(api::findings);
    }

    @Test
    @Order(1)
    void leavesNothingInAnyTableOfAnyDatabase() {
        assertNothing(databases::findings);
    }

    @Test
    @Order(1)
    void leavesNothingInWhatTheTopicsSayNow() {
        assertNothing(topics::findingsInLatest);
    }

    /** A sign-in that failed is one of the things that must not be told of: {@link #leavesNoAccount} has tried one. */
    @Test
    @Order(2)
    void leavesNothingInTheLogs() {
        assertNothing(logs::findings);
    }

    @Test
    @Order(1)
    void sendsNoMailAnyMore() {
        assertEquals(0, life.mails());
    }

    @Test
    @Order(2)
    void leavesNothingInTheTopicsOnceTheyAreCompacted() {
        Compaction compaction = new Compaction(stage.stack().kafka());
        compaction.hurry(PERSONAL_TOPICS);
        compaction.closeSegments(PERSONAL_TOPICS);

        assertNothing(topics::findingsInAll);
    }

    @Test
    @Order(3)
    @Tag("endurance")
    void isNotUndoneByAReplay() {
        new Replay(stage.stack()).play(past);

        assertNothing(api::findings);
        assertNothing(databases::findings);
        assertEquals(0, life.mails());
    }

    /** Other services may be a moment behind the last receipt. */
    private static void assertNothing(Supplier<List<Finding>> search) {
        List<Finding> last = new ArrayList<>();
        try {
            Patience.until("nothing to be found", () -> nothing(search.get(), last));
        } catch (RuntimeException inVain) {
            Map<String, Set<String>> places = last.stream()
                    .collect(Collectors.groupingBy(
                            Finding::place, Collectors.mapping(Finding::canary, Collectors.toSet())));
            assertEquals(Map.of(), places);
        }
    }

    private static Optional<Boolean> nothing(List<Finding> findings, List<Finding> last) {
        last.clear();
        last.addAll(findings);
        return findings.isEmpty() ? Optional.of(true) : Optional.empty();
    }
}
