package org.alumnibridge.kit.data.idempotency;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.resteasy.problem.HttpProblem;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.alumnibridge.kit.data.Await;
import org.alumnibridge.kit.data.RecordingThings;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class IdempotencyTest {

    private static final int CALLERS = 50;
    private static final String IN_PROGRESS = "in progress";
    private static final String REUSED = "reused";
    private static final String FAILED = "failed";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    ExpiredAnswers expired;

    @Inject
    DataSource database;

    @Inject
    RecordingThings things;

    @RepeatedTest(5)
    void simultaneousCallsMakeOneThing() throws Exception {
        raceOnOneKey();
    }

    @RepeatedTest(200)
    @Tag("full")
    void simultaneousCallsMakeOneThingAgainAndAgain() throws Exception {
        raceOnOneKey();
    }

    @RepeatedTest(5)
    void ofTwoBodiesAtOnceOneIsTaken() throws Exception {
        String name = UUID.randomUUID().toString();
        AtomicInteger calls = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(CALLERS);
        Callable<String> call = () -> {
            String body = "body " + calls.getAndIncrement() % 2;
            together.await();
            return make(call("anna", name, body), name);
        };

        List<String> answers = race(call);

        assertEquals(1, Await.on(() -> things.count(name)));
        assertEquals(1, ids(answers).size());
    }

    /** Killed at any moment of the race: either nothing has happened, or the thing is there and its key with it. */
    @Test
    void aKeyIsAsDurableAsItsThing() throws Exception {
        String name = UUID.randomUUID().toString();
        CountDownLatch started = new CountDownLatch(CALLERS / 2);
        Callable<String> call = () -> {
            started.countDown();
            return makeOrFail(call("anna", name, name), name);
        };
        CompletableFuture<List<String>> race = CompletableFuture.supplyAsync(() -> race(call));

        started.await();
        LocalStack.forTests().kill("postgres");
        Set<String> before = ids(race.join());
        LocalStack.forTests().start("postgres");
        String after =
                await().atMost(LIMIT).until(() -> makeOrFail(call("anna", name, name), name), answer -> isId(answer));

        assertEquals(after, make(call("anna", name, name), name));
        assertEquals(1, Await.on(() -> things.count(name)));
        assertTrue(before.isEmpty() || before.equals(Set.of(after)));
    }

    @Test
    void aRepeatGivesTheSameId() {
        String name = UUID.randomUUID().toString();

        assertEquals(make(call("anna", name, name), name), make(call("anna", name, name), name));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String name = UUID.randomUUID().toString();
        make(call("anna", name, name), name);

        assertEquals(REUSED, make(call("anna", name, "other"), name));
    }

    @Test
    void keysOfOthersAreIndependent() {
        String name = UUID.randomUUID().toString();

        assertNotEquals(make(call("anna", name, name), name), make(call("boris", name, name), name));
        assertEquals(2, Await.on(() -> things.count(name)));
    }

    @Test
    void aFailureIsNotRemembered() {
        String key = UUID.randomUUID().toString();
        assertThrows(Exception.class, () -> make(call("anna", key, "same"), "refused"));

        make(call("anna", key, "same"), key);

        assertEquals(1, Await.on(() -> things.count(key)));
    }

    @Test
    void aKeyIsForgottenAfterADay() throws SQLException {
        String old = UUID.randomUUID().toString();
        String young = UUID.randomUUID().toString();
        make(call("anna", old, old), old);
        make(call("anna", young, young), young);
        age(old);

        expired.forget();

        assertEquals(List.of(young), keysAmong(old, young));
    }

    private void age(String key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update idempotent_answer set created_at = created_at - interval '25 hours' where key = ?")) {
            update.setString(1, key);
            update.executeUpdate();
        }
    }

    private List<String> keysAmong(String... keys) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select key from idempotent_answer where key = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", keys));
            ResultSet rows = select.executeQuery();
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private void raceOnOneKey() throws Exception {
        String name = UUID.randomUUID().toString();
        CyclicBarrier together = new CyclicBarrier(CALLERS);
        Callable<String> call = () -> {
            together.await();
            return make(call("anna", name, name), name);
        };

        List<String> answers = race(call);

        assertEquals(1, Await.on(() -> things.count(name)));
        assertEquals(1, ids(answers).size());
        assertFalse(answers.contains(REUSED));
    }

    /** The id of the thing, or which refusal of the key it was. */
    private String make(IdempotentCall call, String name) {
        try {
            return Await.on(() -> things.once(call, name)).toString();
        } catch (HttpProblem problem) {
            return switch (problem.getStatusCode()) {
                case 409 -> IN_PROGRESS;
                case 422 -> REUSED;
                default -> throw problem;
            };
        }
    }

    private String makeOrFail(IdempotentCall call, String name) {
        try {
            return make(call, name);
        } catch (RuntimeException away) {
            return FAILED;
        }
    }

    private static Set<String> ids(List<String> answers) {
        return answers.stream().filter(IdempotencyTest::isId).collect(Collectors.toSet());
    }

    private static boolean isId(String answer) {
        return !Set.of(IN_PROGRESS, REUSED, FAILED).contains(answer);
    }

    private static IdempotentCall call(String subject, String key, String body) {
        return IdempotentCall.of(
                new Caller(subject, Set.of(), Optional.empty(), Optional.empty()), "recordThing", key, body);
    }

    private static List<String> race(Callable<String> call) {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Callable<String>> calls =
                    IntStream.range(0, CALLERS).mapToObj(i -> call).toList();
            return threads.invokeAll(calls).stream().map(IdempotencyTest::get).toList();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        } finally {
            threads.shutdown();
        }
    }

    private static String get(Future<String> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
