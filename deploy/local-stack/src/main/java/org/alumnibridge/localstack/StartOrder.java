package org.alumnibridge.localstack;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts several parts side by side, each as soon as those it needs are ready. */
final class StartOrder {

    private final StackContext context;
    private final Progress progress;

    StartOrder(StackContext context, Progress progress) {
        this.context = context;
        this.progress = progress;
    }

    /** Returns when all are ready; fails with the first failure. */
    void start(List<Part> parts) {
        var threads = Executors.newCachedThreadPool();
        try {
            var started = new HashMap<String, CompletableFuture<Void>>();
            // In the order of Components.ALL, in which nothing needs a later one.
            parts.forEach(part -> started.put(part.name(), startAfterNeeds(part, started, threads)));
            CompletableFuture.allOf(started.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            threads.shutdown();
        }
    }

    private CompletableFuture<Void> startAfterNeeds(
            Part part, Map<String, CompletableFuture<Void>> started, ExecutorService threads) {
        var needs = part.needs().stream()
                .filter(started::containsKey)
                .map(started::get)
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(needs).thenRunAsync(() -> start(part), threads);
    }

    private void start(Part part) {
        var begin = Instant.now();
        new PartRunner(context, part).start();
        progress.ready(part.name(), Duration.between(begin, Instant.now()));
    }
}
