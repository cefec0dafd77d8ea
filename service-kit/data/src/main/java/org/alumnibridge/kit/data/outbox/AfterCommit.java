package org.alumnibridge.kit.data.outbox;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Wakes the relay once a transaction that stored events is committed. Stands around the interceptor that opens the
 * transaction (priority 200), so that its Uni ends after the commit.
 */
@WithTransaction
@Interceptor
@Priority(100)
public class AfterCommit {

    private static final String EVENTS_STORED = AfterCommit.class.getName();

    private final RelaySignal signal;

    AfterCommit(RelaySignal signal) {
        this.signal = signal;
    }

    /** Notes in the running transaction's context that there will be something to publish. */
    static void remember() {
        Context context = Vertx.currentContext();
        if (context != null) {
            context.putLocal(EVENTS_STORED, true);
        }
    }

    @AroundInvoke
    Object wakeRelay(InvocationContext invocation) throws Exception {
        Object result = invocation.proceed();
        return result instanceof Uni<?> uni ? uni.onItem().invoke(this::signalIfStored) : result;
    }

    private void signalIfStored() {
        Context context = Vertx.currentContext();
        if (context != null && context.getLocal(EVENTS_STORED) != null) {
            context.removeLocal(EVENTS_STORED);
            signal.eventsStored();
        }
    }
}
