package org.alumnibridge.kit.data.consuming;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Function;

/**
 * The Vert.x context that a batch came on. Database sessions live on it; a pause before the next try ends on a timer's
 * thread and a dead letter on that of the broker's client, where every further effect would fail.
 */
final class HomeContext {

    private final Context context;

    private HomeContext(Context context) {
        this.context = context;
    }

    static HomeContext current() {
        return new HomeContext(Vertx.currentContext());
    }

    /** The same effect, at home whoever subscribes to it. */
    <E> Function<E, Uni<Void>> of(Function<E, Uni<Void>> effect) {
        return event -> Uni.createFrom().deferred(() -> effect.apply(event)).runSubscriptionOn(this::run);
    }

    private void run(Runnable subscription) {
        // A retry's own thread carries the context along without being its event loop.
        boolean atHome = context == Vertx.currentContext() && Context.isOnEventLoopThread();
        if (context == null || atHome) {
            subscription.run();
        } else {
            context.runOnContext(ignored -> subscription.run());
        }
    }
}
