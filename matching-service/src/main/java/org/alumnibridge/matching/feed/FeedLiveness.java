package org.alumnibridge.matching.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while the reader comes around: a frozen pool would go on giving shortlists of yesterday's people. */
@Liveness
@ApplicationScoped
class FeedLiveness implements HealthCheck {

    /** Longer than the broker's client tries by itself when the broker is away. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);

    private final TopicReader reader;

    FeedLiveness(TopicReader reader) {
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        return answer(reader.sinceLastTurn());
    }

    static HealthCheckResponse answer(Duration silence) {
        return HealthCheckResponse.named("pool is being read")
                .status(silence.compareTo(LONGEST_SILENCE) <= 0)
                .build();
    }
}
