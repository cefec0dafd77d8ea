package org.alumnibridge.kit.data.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.alumnibridge.kit.data.metrics.TopicConsumers;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive while every consumer asks for records, there being any or not, and the broker being there or not. One that was
 * stopped by a failure asks no more.
 */
@Liveness
@ApplicationScoped
class ConsumersLiveness implements HealthCheck {

    /** As long as a consumer may be silent before its group gives its partitions away, at most. */
    static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);

    private final TopicConsumers consumers;

    ConsumersLiveness(TopicConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("consumers ask for records").up();
        consumers.silentFor(LONGEST_SILENCE).forEach(group -> answer.withData(group, "silent")
                .down());
        return answer.build();
    }
}
