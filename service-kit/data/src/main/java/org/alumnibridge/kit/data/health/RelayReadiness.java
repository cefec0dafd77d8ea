package org.alumnibridge.kit.data.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.alumnibridge.kit.data.metrics.RelayPulse;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the relay publishes or stands by for the replica that does. The broker is not asked: while it is away events
 * wait in the outbox, and taking every replica out of service would lose the calls as well.
 */
@Readiness
@ApplicationScoped
class RelayReadiness implements HealthCheck {

    /** Longer than a turn that waits for an absent broker. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final RelayPulse pulse;

    RelayReadiness(RelayPulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("relay publishes or stands by")
                .status(pulse.isAble(LONGEST_WAIT))
                .withData("active", pulse.isActive())
                .build();
    }
}
