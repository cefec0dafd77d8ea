package org.alumnibridge.alumni.testing;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The same call many times at once. */
public final class Parallel {

    private static final long LIMIT_SECONDS = 30;

    private Parallel() {}

    /** What each answered; fails when one has no answer within half a minute. */
    public static <T> List<T> times(int count, Supplier<T> call) {
        ExecutorService callers = Executors.newFixedThreadPool(count);
        CyclicBarrier start = new CyclicBarrier(count);
        try {
            List<Future<T>> calls = Stream.generate(() -> callers.submit(() -> {
                        start.await(LIMIT_SECONDS, TimeUnit.SECONDS);
                        return call.get();
                    }))
                    .limit(count)
                    .toList();
            return calls.stream().map(Parallel::answer).toList();
        } finally {
            callers.shutdownNow();
        }
    }

    private static <T> T answer(Future<T> call) {
        try {
            return call.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new AssertionError("No answer", failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
