package org.alumnibridge.notification.mail;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Database sessions live in the Vert.x context: work that nobody called begins in one of its own. */
final class OwnContext {

    private OwnContext() {}

    /** Returns at once. */
    static void run(Vertx vertx, Runnable task) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(go -> task.run());
    }
}
