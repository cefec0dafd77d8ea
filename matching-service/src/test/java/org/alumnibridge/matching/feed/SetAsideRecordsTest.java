package org.alumnibridge.matching.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two replicas read the same records that nobody can apply. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class SetAsideRecordsTest {

    private static final int ROUNDS = 200;
    private static final String KILL_SENDERS = """
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and state = 'idle in transaction' and query like '%set_aside_record%'
            """;

    @Inject
    SetAsideRecords records;

    @Inject
    DataSource database;

    private final String topic = "topic-" + UUID.randomUUID();
    private final AtomicInteger letters = new AtomicInteger();
    private final AtomicInteger tries = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        threads.shutdown();
    }

    @Test
    void oneOfThemSendsTheLetter() {
        for (int round = 0; round < ROUNDS; round++) {
            assertEquals(List.of(true, true), race(record(round), this::letter));
            assertEquals(round + 1, letters.get());
        }
    }

    @Test
    void oneThatFailsLeavesItToTheOther() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Boolean> done = race(record(round), this::letterThatFailsAtFirst);

            assertEquals(1, done.stream().filter(one -> one).count());
            assertEquals(round + 1, letters.get());
            assertTrue(setAside(record(round), this::letter), "tried again");
            assertEquals(round + 1, letters.get());
        }
    }

    @Test
    void oneThatDiesBeforeItsCommitLeavesItToTheNext() {
        assertFalse(setAside(record(0), this::letterOfTheDying));

        assertTrue(setAside(record(0), this::letter));
        assertTrue(setAside(record(0), this::letter), "after a start");
        assertEquals(1, letters.get());
    }

    /** Whether each has done with the record. */
    private List<Boolean> race(ConsumerRecord<byte[], byte[]> record, Supplier<Uni<Void>> letter) {
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<Boolean>> replicas = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> setAside(together, record, letter), threads))
                .limit(2)
                .toList();
        return replicas.stream().map(CompletableFuture::join).toList();
    }

    private boolean setAside(
            CyclicBarrier together, ConsumerRecord<byte[], byte[]> record, Supplier<Uni<Void>> letter) {
        try {
            together.await();
            return setAside(record, letter);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private boolean setAside(ConsumerRecord<byte[], byte[]> record, Supplier<Uni<Void>> letter) {
        return records.once(record, letter)
                .map(done -> true)
                .onFailure()
                .recoverWithItem(false)
                .await()
                .indefinitely();
    }

    private Uni<Void> letter() {
        return Uni.createFrom()
                .item(letters::incrementAndGet)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .replaceWithVoid();
    }

    private Uni<Void> letterThatFailsAtFirst() {
        boolean fails = tries.getAndIncrement() % 2 == 0;
        return fails ? Uni.createFrom().failure(new IllegalStateException("the broker is away")) : letter();
    }

    private Uni<Void> letterOfTheDying() {
        try (Connection connection = database.getConnection();
                Statement kill = connection.createStatement()) {
            kill.execute(KILL_SENDERS);
            return Uni.createFrom().voidItem();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private ConsumerRecord<byte[], byte[]> record(long offset) {
        return new ConsumerRecord<>(topic, 0, offset, "person-7".getBytes(UTF_8), new byte[0]);
    }
}
