package org.alumnibridge.bench.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Visitor;

/**
 * Experts of one shortlist who pause and come back in turn, at an even pace: each change takes one of them out of the
 * shortlist or puts them in again.
 */
final class ChangingExperts {

    private final List<Expert> experts;

    ChangingExperts(List<Visitor> visitors) {
        experts = visitors.stream().map(Expert::new).toList();
    }

    /**
     * Makes the changes; an even number for each leaves everybody available.
     *
     * @param perSecond open loop: a slow answer does not slow the next change down
     */
    void change(int times, int perSecond) {
        ExecutorService threads = Executors.newFixedThreadPool(experts.size());
        long gap = 1_000_000_000L / perSecond;
        long start = System.nanoTime();
        List<Future<?>> changes = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            parkUntil(start + i * gap);
            changes.add(threads.submit(experts.get(i % experts.size())::toggle));
        }
        changes.forEach(ChangingExperts::finish);
        threads.shutdown();
    }

    /** The first of them pauses or comes back. */
    void changeFirst() {
        experts.get(0).toggle();
    }

    private static void parkUntil(long nanos) {
        while (System.nanoTime() < nanos) {
            LockSupport.parkNanos(nanos - System.nanoTime());
        }
    }

    private static void finish(Future<?> change) {
        try {
            change.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static final class Expert {

        private final Visitor visitor;
        private String version;
        private boolean paused;

        Expert(Visitor visitor) {
            this.visitor = visitor;
            this.version = visitor.get("/v1/me/profile").expect(200).header("ETag");
        }

        synchronized void toggle() {
            String state = paused ? "available" : "paused";
            Answer changed = visitor.patch(
                            "/v1/me/profile",
                            Map.of("availability", Map.of("state", state)),
                            Map.of("If-Match", version))
                    .expect(200);
            version = changed.header("ETag");
            paused = !paused;
        }
    }
}
