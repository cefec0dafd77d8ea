package org.alumnibridge.alumni.privacy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.alumnibridge.alumni.testing.Database;
import org.alumnibridge.alumni.testing.Erasures;
import org.alumnibridge.alumni.testing.Imports;
import org.alumnibridge.alumni.testing.Parallel;
import org.alumnibridge.alumni.testing.SentEvents;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several carriers, and carriers that die. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class CarryingOutErasuresTest {

    private static final int CARRIERS = 8;

    @Inject
    DataSource source;

    @Inject
    CarryingOutErasures carryingOut;

    private Database database;

    @BeforeEach
    void open() {
        database = new Database(source);
    }

    @Test
    void rivalCarriersEraseEachPersonOnce() {
        raceFor(6, "RACE");
    }

    @Test
    @Tag("endurance")
    void rivalCarriersEraseEachOfManyOnce() {
        raceFor(200, "RACE-OF-MANY");
    }

    @Test
    void aCarrierThatDiesInTheMiddleLeavesNothingHalfDone() throws SQLException {
        String id = Erasures.unclaimed("DIES-1", database);
        String erasure = Erasures.onBehalf(id);
        try (Connection blocker = source.getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table grave in exclusive mode");
            Erasures.due(erasure, database);
            awaitCarrierAtTheGrave();
            assertEquals(
                    1,
                    database.count("select count(*) from profile where id = ?::uuid", id),
                    "others see nothing of it before the commit");
            database.execute(
                    "select pg_terminate_backend(pid) from pg_locks where not granted and relation = 'grave'::regclass");
            await().atMost(Duration.ofSeconds(15)).until(() -> "REQUESTED".equals(state(erasure)));
            assertEquals(1, database.count("select count(*) from membership where profile_id = ?::uuid", id));
            blocker.rollback();
        }
        Erasures.awaitState(erasure, "erasing");
        SentEvents.event("alumni.profiles", id, 3);
        assertEquals(0, database.count("select count(*) from profile where id = ?::uuid", id));
        assertEquals(1, database.count("select count(*) from grave where profile_id = ?::uuid and version = 3", id));
    }

    /** Every person is imported, asked for and made due; then all carriers go for them at once, beside the job. */
    private void raceFor(int people, String prefix) {
        List<String> numbers =
                IntStream.range(0, people).mapToObj(i -> prefix + "-" + i).toList();
        Imports.complete(numbers.stream()
                .map(number -> Imports.row(number, number.toLowerCase() + "@example.org", "Ulla", "Many"))
                .toArray(String[]::new));
        List<String> profiles = numbers.stream()
                .map(number -> Erasures.profileOf(number, database))
                .toList();
        List<String> erasures = profiles.stream().map(Erasures::onBehalf).toList();
        database.execute(
                "update erasure set undo_until = requested_at where id = any (?::uuid[])",
                "{" + String.join(",", erasures) + "}");

        List<Integer> carried = Parallel.times(CARRIERS, this::carryOutAllThereIs);

        assertTrue(carried.stream().mapToInt(Integer::intValue).sum() <= people, carried::toString);
        erasures.forEach(erasure -> Erasures.awaitState(erasure, "erasing"));
        assertEquals(
                people,
                database.count(
                        "select count(*) from outbox where type = 'org.alumnibridge.profile.erased.v1' and version = 3"
                                + " and aggregate_id = any (?::uuid[])",
                        "{" + String.join(",", profiles) + "}"));
        assertEquals(
                2L * people,
                database.count(
                        "select count(*) from erasure_receipt where erasure_id = any (?::uuid[])",
                        "{" + String.join(",", erasures) + "}"));
        assertEquals(
                people,
                database.count(
                        "select count(*) from grave where profile_id = any (?::uuid[])",
                        "{" + String.join(",", profiles) + "}"));
    }

    private int carryOutAllThereIs() {
        int carried = 0;
        while (next()) {
            carried++;
        }
        return carried;
    }

    private boolean next() {
        try {
            return VertxContextSupport.subscribeAndAwait(carryingOut::next);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private void awaitCarrierAtTheGrave() {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> database.count(
                                "select count(*) from pg_locks where not granted and relation = 'grave'::regclass")
                        > 0);
    }

    private String state(String erasure) {
        return database.text("select state from erasure where id = ?::uuid", erasure);
    }
}
