package org.alumnibridge.gateway.forward;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/**
 * How long a body may take to arrive: a while for any, and more for a longer one, but never for as long as a caller
 * likes. A body that trickles keeps a service, or the gateway's memory, as busy as one that is sent at once.
 */
@ApplicationScoped
class BodyDeadline {

    private static final long MILLIS_A_SECOND = TimeUnit.SECONDS.toMillis(1);

    private final Vertx vertx;
    private final long graceMillis;
    private final long bytesASecond;

    BodyDeadline(Vertx vertx, UpstreamConfig config) {
        this.vertx = vertx;
        this.graceMillis = config.bodyGrace().toMillis();
        this.bytesASecond = config.slowestBody().asLongValue();
    }

    /**
     * As reading ends, or with a {@link BodyRefusedException} when it does not in time. To be called, and completed, on
     * the event loop of the caller's connection.
     *
     * @param length of the body in bytes, or the most that it may be
     */
    <T> Future<T> hold(Future<T> reading, long length) {
        if (reading.isComplete()) {
            return reading;
        }
        Promise<T> held = Promise.promise();
        long millis = graceMillis + length * MILLIS_A_SECOND / bytesASecond;
        long timer = vertx.setTimer(millis, late -> held.tryFail(BodyRefusedException.tooSlow()));
        reading.onComplete(read -> {
            vertx.cancelTimer(timer);
            settle(held, read);
        });
        return held.future();
    }

    private static <T> void settle(Promise<T> held, AsyncResult<T> read) {
        if (read.succeeded()) {
            held.tryComplete(read.result());
        } else {
            held.tryFail(read.cause());
        }
    }
}
