package org.alumnibridge.kit.data.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.alumnibridge.kit.data.metrics.RelayPulse;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while the relay's thread goes round: without it changes would be kept, and nobody told of them. */
@Liveness
@ApplicationScoped
class RelayLiveness implements HealthCheck {

    /** Longer than all that a turn waits for when database and broker are away. */
    static final Duration LONGEST_TURN = Duration.ofMinutes(2);

    private final RelayPulse pulse;

    RelayLiveness(RelayPulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("relay goes round")
                .status(pulse.isAlive(LONGEST_TURN))
                .build();
    }
}
