package org.alumnibridge.gateway.openapi;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the merged description. However many ask for it, the services are asked one at a time and with pauses. A good
 * description is answered on while the next is being made, and for as long as a service is away.
 */
@ApplicationScoped
class Publishing {

    private final Vertx vertx;
    private final ServiceDescriptions services;
    private final DescriptionMerge merge;
    private final Clock clock;
    private final Duration keptFor;
    private final Duration retryAfter;
    private Future<PublishedDescription> latest = Future.failedFuture("nothing yet");
    private Future<PublishedDescription> good = latest;
    private Instant askedAt = Instant.EPOCH;

    Publishing(
            Vertx vertx, ServiceDescriptions services, DescriptionMerge merge, DescriptionConfig config, Clock clock) {
        this.vertx = vertx;
        this.services = services;
        this.merge = merge;
        this.clock = clock;
        this.keptFor = config.keptFor();
        this.retryAfter = config.retryAfter();
    }

    /** Fails with {@link ServicesAwayException} until all services have answered once. */
    synchronized Future<PublishedDescription> current() {
        if (latest.succeeded()) {
            good = latest;
        }
        Instant now = clock.instant();
        if (isDue(now)) {
            askedAt = now;
            latest = services.fetch().compose(this::publish);
        }
        return good.succeeded() && !latest.succeeded() ? good : latest;
    }

    private boolean isDue(Instant now) {
        Duration pause = latest.failed() ? retryAfter : keptFor;
        return latest.isComplete() && Duration.between(askedAt, now).compareTo(pause) > 0;
    }

    /** Off the event loop, because large documents take a while. */
    private Future<PublishedDescription> publish(List<Description> descriptions) {
        return vertx.executeBlocking(() -> PublishedDescription.of(merge.merge(descriptions)), false);
    }
}
