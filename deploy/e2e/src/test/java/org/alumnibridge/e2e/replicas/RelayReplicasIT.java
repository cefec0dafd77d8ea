package org.alumnibridge.e2e.replicas;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.alumnibridge.e2e.ledger.Pause;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Events leave in order and none is lost, whatever happens to the replica that publishes them: the topic is read to the
 * end and compared with the owner's table. Another takes over within five seconds.
 */
class RelayReplicasIT {

    private static final int ROUNDS = 5;
    private static final long MOST_GROWTH_MIB = 32;

    private Relays relays;

    private TakingOver with(int replicas) {
        LocalStack stack = LocalStack.forTests();
        stack.up(List.of(Relays.SERVICE, Components.GATEWAY), Progress.SILENT);
        relays = new Relays(stack, replicas);
        return new TakingOver(relays);
    }

    @AfterEach
    void oneAgain() {
        if (relays != null) {
            relays.close();
        }
    }

    @Test
    @Tag("full")
    void anotherPublishesInOrderWhenTheActiveOneDiesOrFallsAsleep() {
        TakingOver takingOver = with(2);

        takingOver.after("killed", Trouble::killed);
        takingOver.after("asleep", Trouble::asleep);
    }

    @Test
    @Tag("full")
    void whatWaitedForTheBrokerLeavesAtOnceWhenItIsBack() {
        with(2);

        brokerAway(Duration.ofSeconds(10));
    }

    @Test
    @Tag("endurance")
    void oneOfThreePublishesWhateverHappensToTheOthers() {
        TakingOver takingOver = with(3);

        for (int round = 1; round <= ROUNDS; round++) {
            takingOver.after("three, killed, round " + round, Trouble::killed);
            takingOver.after("three, asleep, round " + round, Trouble::asleep);
        }
    }

    @Test
    @Tag("endurance")
    void anotherPublishesWhenTheActiveOneIsCutOffFromTheBroker() {
        TakingOver takingOver = with(2);
        LocalStack stack = relays.stack();
        String cutOff = relays.others(relays.active()).get(0);
        try (BrokerProxy proxy = new BrokerProxy(stack.context().port(Components.KAFKA))) {
            relays.restartBehind(proxy, cutOff);
            for (int round = 1; round <= ROUNDS; round++) {
                makeActive(cutOff);
                takingOver.after("cut off, round " + round, (any, active) -> cutOff(proxy, active));
            }
        } finally {
            stack.stop(cutOff);
        }
    }

    @Test
    @Tag("endurance")
    void aMinuteWithoutTheBrokerCostsNoMemory() {
        with(2);

        brokerAway(Duration.ofSeconds(60));
    }

    /** The others make room for it by ending. */
    private void makeActive(String replica) {
        relays.others(replica).forEach(relays.stack()::stop);
        relays.activeInsteadOf("any other");
        relays.others(replica).forEach(relays.stack()::start);
    }

    private void cutOff(BrokerProxy proxy, String active) {
        proxy.cut();
        relays.activeInsteadOf(active);
        Relays.letFlow(TakingOver.FLOW);
        proxy.mend();
    }

    private void brokerAway(Duration time) {
        LocalStack stack = relays.stack();
        String name = "writer-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        try (Writers writers = new Writers(stack, name, 4);
                Hiccups hiccups = new Hiccups()) {
            writers.start();
            TakingOver.awaitFlow(writers);
            ProcessHandle publishing = stack.process(relays.active()).orElseThrow();
            long before = Heap.liveMiB(publishing);
            relays.awaitBroker();
            stack.kill(Components.KAFKA);
            Pause.of(time);
            long after = Heap.liveMiB(publishing);
            long waiting = relays.waiting();
            CompletableFuture<Void> starting = CompletableFuture.runAsync(() -> stack.start(Components.KAFKA));
            relays.awaitReady(Components.KAFKA);
            Instant answering = Instant.now();
            relays.awaitBroker();
            Duration takingUp = Duration.between(answering, Instant.now());
            Duration drained = relays.drained();
            starting.join();
            writers.stop();
            relays.drained();
            relays.tell(
                    "broker away for %d s: %d rows waited; the broker opened transactions %d ms after its first answer,"
                            + " all was drained %d ms later; heap in use %d MiB before, %d MiB after; longest hiccup %d ms",
                    time.toSeconds(),
                    waiting,
                    takingUp.toMillis(),
                    drained.toMillis(),
                    before,
                    after,
                    hiccups.longest().toMillis());
            Published published = Published.of(relays.versions(writers.acknowledged()));
            assertTrue(
                    published.disorder(relays.versions(writers.acknowledged())).isEmpty());
            assertTrue(drained.compareTo(TakingOver.limit(hiccups.longest())) <= 0, "drained after " + drained);
            assertTrue(after - before <= MOST_GROWTH_MIB, "heap from %d to %d MiB".formatted(before, after));
        }
    }
}
