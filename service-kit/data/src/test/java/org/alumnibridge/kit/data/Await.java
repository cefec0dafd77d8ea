package org.alumnibridge.kit.data;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Runs a use case as a request would, on a Vert.x context of its own, and waits for it. */
public final class Await {

    private Await() {}

    public static <T> T on(Supplier<Uni<T>> useCase) {
        try {
            return VertxContextSupport.subscribeAndAwait(useCase);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
