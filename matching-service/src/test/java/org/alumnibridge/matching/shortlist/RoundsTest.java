package org.alumnibridge.matching.shortlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final Deque<Runnable> atOnce = new ArrayDeque<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<Long> pauses = new ArrayList<>();
    private final Rounds rounds = new Rounds(thread(), this::round);
    private int ran;
    private Throwable failure;

    @Test
    void startsAtOnceAndMeetsSeveralWakeUpsByOneRound() {
        rounds.wake();
        rounds.wake();
        assertEquals(1, atOnce.size());
        runAll(atOnce);
        assertEquals(1, ran);
        rounds.wake();
        runAll(atOnce);
        assertEquals(2, ran);
    }

    @Test
    void aFailureLeavesOneRetryHoweverOftenItIsWoken() {
        failure = new IllegalStateException("the database is away");
        rounds.wake();
        runAll(atOnce);
        for (int i = 0; i < 5; i++) {
            rounds.wake();
            runAll(atOnce);
        }
        assertEquals(1, ran);
        assertEquals(1, later.size());
        for (int i = 0; i < 20; i++) {
            later.poll().run();
            assertEquals(1, later.size());
        }
        assertEquals(21, ran);
    }

    @Test
    void pausesGrowUpToALimitAndBeginAnewAfterASuccess() {
        failure = new NoClassDefFoundError("an error too");
        rounds.wake();
        runAll(atOnce);
        for (int i = 0; i < 7; i++) {
            later.poll().run();
        }
        assertEquals(List.of(250L, 500L, 1000L, 2000L, 4000L, 8000L, 15000L, 15000L), pauses);
        failure = null;
        later.poll().run();
        assertTrue(later.isEmpty());
        failure = new IllegalStateException("again");
        rounds.wake();
        runAll(atOnce);
        assertEquals(250L, pauses.get(pauses.size() - 1));
    }

    private void round() throws Exception {
        ran++;
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof Exception exception) {
            throw exception;
        }
    }

    private static void runAll(Deque<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }

    /** Keeps what is to be run, for the test to run it. */
    private ScheduledExecutorService thread() {
        return (ScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ScheduledExecutorService.class}, (self, method, given) -> {
                    if (method.getName().equals("execute")) {
                        atOnce.add((Runnable) given[0]);
                    } else {
                        later.add((Runnable) given[0]);
                        pauses.add((Long) given[1]);
                    }
                    return null;
                });
    }
}
