package org.alumnibridge.kit.data.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Counts repeats that came while the first call was still running. */
@ApplicationScoped
public class IdempotencyMetrics {

    private final Counter inProgress;

    IdempotencyMetrics(MeterRegistry meters) {
        this.inProgress = Counter.builder("alumni.bridge.idempotency.in.progress")
                .description("Calls refused because the same one was still running")
                .register(meters);
    }

    /** Makes the counter show from the start. */
    void begin(@Observes StartupEvent start) {}

    public void refused() {
        inProgress.increment();
    }
}
