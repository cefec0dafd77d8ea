package org.alumnibridge.e2e.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumnibridge.e2e.RunningSystem;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.e2e.door.Visitor;
import org.alumnibridge.e2e.story.FoundryStory;
import org.alumnibridge.e2e.story.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The same call sent again, at the same time or later, makes one request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyIT {

    private static final int AT_ONCE = 50;
    private static final int ROUNDS = 5;
    private static final int MANY_ROUNDS = 200;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private Stage stage;

    @BeforeAll
    void start() {
        stage = RunningSystem.stage();
    }

    @AfterAll
    void end() {
        threads.shutdownNow();
    }

    @Test
    void fiftyAtOnceMakeOneRequest() {
        race(Newcomer.settled().visitor(), ROUNDS);
    }

    @Test
    @Tag("endurance")
    void fiftyAtOnceMakeOneRequestTwoHundredTimes() {
        race(Newcomer.settled().visitor(), MANY_ROUNDS);
    }

    @Test
    void theSameKeyOfAnotherPersonIsAnotherKey() {
        Map<String, String> key = freshKey();
        String first = filed(Newcomer.settled().visitor(), key);
        String second = filed(Newcomer.settled().visitor(), key);

        assertNotEquals(first, second);
    }

    @Test
    void anotherBodyUnderTheKeyIsRefused() {
        Visitor requester = Newcomer.settled().visitor();
        Map<String, String> key = freshKey();
        Map<String, Object> other = new HashMap<>(FoundryStory.draft());
        other.put("text", "Ein anderer Text.");
        filed(requester, key);

        Answer refused = requester.post("/v1/requests", other, key).expect(422);

        assertEquals("idempotency-key-reused", refused.problem());
        assertEquals(1, requestsOf(requester));
    }

    @Test
    void theKeySurvivesTheDeathOfTheServiceThatAcknowledged() {
        Visitor requester = Newcomer.settled().visitor();
        Map<String, String> key = freshKey();

        String acknowledged = filed(requester, key);
        stage.stack().kill("request-service");
        stage.stack().start("request-service");

        Answer repeated = Patience.untilStatus(201, "request-service", () -> file(requester, key));
        assertEquals(acknowledged, repeated.text("id"));
        assertEquals(1, requestsOf(requester));
    }

    private void race(Visitor requester, int rounds) {
        for (int round = 1; round <= rounds; round++) {
            String request = raceOnce(requester);
            assertEquals(round, requestsOf(requester));
            requester.post("/v1/requests/" + request + "/withdrawal", null).expect(200);
        }
    }

    /** @return the id that all who were not sent away got */
    private String raceOnce(Visitor requester) {
        Map<String, String> key = freshKey();
        CountDownLatch ready = new CountDownLatch(AT_ONCE);
        Callable<Answer> call = () -> {
            ready.countDown();
            ready.await();
            return file(requester, key);
        };
        List<Future<Answer>> running =
                Stream.generate(() -> threads.submit(call)).limit(AT_ONCE).toList();
        List<Answer> answers = running.stream().map(IdempotencyIT::result).toList();
        answers.forEach(answer -> assertTrue(isOnceOrInProgress(answer), answer::toString));
        String first = filed(requester, key);
        assertEquals(Set.of(first), idsOf(answers));
        return first;
    }

    private static Answer result(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean isOnceOrInProgress(Answer answer) {
        return answer.status() == 201
                || answer.status() == 409 && answer.problem().equals("in-progress");
    }

    private static Set<String> idsOf(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> answer.text("id"))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> freshKey() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String filed(Visitor requester, Map<String, String> key) {
        return file(requester, key).expect(201).text("id");
    }

    private static Answer file(Visitor requester, Map<String, String> key) {
        return requester.post("/v1/requests", FoundryStory.draft(), key);
    }

    /** As the database has them. */
    private int requestsOf(Visitor requester) {
        String profile = stage.profileOf(requester.name());
        try (Connection connection = stage.stack().databases().connect("request");
                ResultSet count = connection
                        .createStatement()
                        .executeQuery("select count(*) from request where requester = '" + profile + "'")) {
            count.next();
            return count.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
