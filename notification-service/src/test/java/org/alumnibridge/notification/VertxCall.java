package org.alumnibridge.notification;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Calls a use case as the application does, on an event loop, and waits for its answer. */
public final class VertxCall {

    private static final long LIMIT_SECONDS = 20;

    private VertxCall() {}

    public static <T> T of(Vertx vertx, Supplier<Uni<T>> useCase) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        CompletableFuture<T> answer = new CompletableFuture<>();
        context.runOnContext(go -> useCase.get().subscribe().with(answer::complete, answer::completeExceptionally));
        return answer.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
    }
}
