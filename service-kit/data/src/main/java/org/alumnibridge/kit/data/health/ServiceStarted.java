package org.alumnibridge.kit.data.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.data.metrics.TopicConsumers;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Startup;

/** Started once every consumer has asked for records. The schema is migrated before anything answers at all. */
@Startup
@ApplicationScoped
class ServiceStarted implements HealthCheck {

    private final TopicConsumers consumers;

    ServiceStarted(TopicConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("consumers have subscribed").up();
        consumers.notYetStarted().forEach(group -> answer.withData(group, "not yet")
                .down());
        return answer.build();
    }
}
