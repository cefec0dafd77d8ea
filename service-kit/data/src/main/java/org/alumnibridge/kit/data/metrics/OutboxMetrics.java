package org.alumnibridge.kit.data.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What waits in the outbox, whether this replica publishes it, and how long events take to leave. */
@ApplicationScoped
class OutboxMetrics {

    /** Counted no further: the figure says enough by then. */
    private static final String WAITING = """
            select count(*), min(created_at)
            from (select created_at from outbox where position is null order by seq limit 100000) as waiting
            """;

    private final Backlogs backlogs;
    private final MeterRegistry meters;
    private final RelayPulse pulse;

    OutboxMetrics(Backlogs backlogs, MeterRegistry meters, RelayPulse pulse) {
        this.backlogs = backlogs;
        this.meters = meters;
        this.pulse = pulse;
    }

    void register(@Observes StartupEvent start) {
        pulse.tellLags(Timer.builder("alumni.bridge.relay.lag")
                .description("From an event's time to the broker's acknowledgement")
                .register(meters)::record);
        backlogs.watch("alumni.bridge.outbox", WAITING);
        Gauge.builder("alumni.bridge.relay.active", () -> pulse.isActive() ? 1 : 0)
                .description("1 on the replica that publishes")
                .strongReference(true)
                .register(meters);
    }
}
