package org.alumnibridge.matching.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the pool holds what the topics held at the start: a half-filled pool would give wrong shortlists. */
@Readiness
@ApplicationScoped
class FeedReadiness implements HealthCheck {

    private final TopicReader reader;

    FeedReadiness(TopicReader reader) {
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("pool caught up")
                .status(reader.isCaughtUp())
                .build();
    }
}
