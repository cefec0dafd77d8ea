package org.alumnibridge.matching.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.alumnibridge.kit.data.metrics.TopicConsumers;

/** How old what is held in memory may be, and how far it is behind the topics. */
@ApplicationScoped
class FeedMetrics {

    private static final String GROUP = "pool";
    private static final double MILLIS = 1_000;

    private final TopicReader reader;
    private final TopicConsumers consumers;
    private final MeterRegistry meters;

    FeedMetrics(TopicReader reader, TopicConsumers consumers, MeterRegistry meters) {
        this.reader = reader;
        this.consumers = consumers;
        this.meters = meters;
    }

    void register(@Observes StartupEvent start) {
        consumers.watch(GROUP, reader.topics(), reader::consumer);
        Gauge.builder(
                        "alumni.bridge.pool.age.seconds",
                        () -> reader.sinceLastTurn().toMillis() / MILLIS)
                .description("Since the topics were last asked for news")
                .strongReference(true)
                .register(meters);
    }
}
