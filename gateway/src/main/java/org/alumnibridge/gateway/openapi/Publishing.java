package org.alumnibridge.gateway.openapi;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the merged description for a while. Requests that come while it is being made wait for the same one. */
@ApplicationScoped
class Publishing {

    private final Vertx vertx;
    private final ServiceDescriptions services;
    private final DescriptionMerge merge;
    private final long keptNanos;
    private Future<PublishedDescription> kept = Future.failedFuture("nothing yet");
    private long keptSince;

    Publishing(Vertx vertx, ServiceDescriptions services, DescriptionMerge merge, DescriptionConfig config) {
        this.vertx = vertx;
        this.services = services;
        this.merge = merge;
        this.keptNanos = config.keptFor().toNanos();
    }

    /** Fails with {@link ServicesAwayException}; the next request then tries again. */
    synchronized Future<PublishedDescription> current() {
        long now = System.nanoTime();
        if (kept.failed() || kept.succeeded() && now - keptSince > keptNanos) {
            kept = services.fetch().compose(this::publish);
            keptSince = now;
        }
        return kept;
    }

    /** Off the event loop, because large documents take a while. */
    private Future<PublishedDescription> publish(List<Description> descriptions) {
        return vertx.executeBlocking(() -> PublishedDescription.of(merge.merge(descriptions)), false);
    }
}
