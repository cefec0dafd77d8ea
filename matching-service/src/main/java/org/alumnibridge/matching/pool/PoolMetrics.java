package org.alumnibridge.matching.pool;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many profiles there are to choose from. */
@ApplicationScoped
class PoolMetrics {

    private final ProfilePool pool;
    private final MeterRegistry meters;

    PoolMetrics(ProfilePool pool, MeterRegistry meters) {
        this.pool = pool;
        this.meters = meters;
    }

    void register(@Observes StartupEvent start) {
        Gauge.builder(
                        "alumni.bridge.pool.profiles",
                        () -> pool.snapshot().experts().size())
                .description("Profiles in memory")
                .strongReference(true)
                .register(meters);
    }
}
