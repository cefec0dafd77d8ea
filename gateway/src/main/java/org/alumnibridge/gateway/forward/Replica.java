package org.alumnibridge.gateway.forward;

import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** One running instance of a service. Its health is judged by whether it takes connections, and answers in time. */
final class Replica {

    /** One slow answer may be the question's fault. So many in a row, with none in time between them, are not. */
    private static final int TIMEOUTS_IN_A_ROW = 3;

    private final String host;
    private final int port;
    private final boolean secure;
    private final AtomicInteger timeouts = new AtomicInteger();
    private volatile long avoidedUntil;
    private volatile boolean avoided;

    Replica(URI url) {
        this.host = url.getHost();
        this.secure = "https".equals(url.getScheme());
        this.port = url.getPort() > 0 ? url.getPort() : (secure ? 443 : 80);
    }

    RequestOptions options(HttpMethod method, String target, long connectMillis) {
        return new RequestOptions()
                .setHost(host)
                .setPort(port)
                .setSsl(secure)
                .setMethod(method)
                .setURI(target)
                .setConnectTimeout(connectMillis);
    }

    /** @param now a reading of {@link System#nanoTime()} */
    void avoid(long now, long nanos) {
        avoidedUntil = now + nanos;
        avoided = true;
    }

    /** Counts timeouts that follow each other. A caller that leaves says nothing about the replica. */
    void judge(AsyncResult<?> answer, long now, long nanos) {
        if (answer.succeeded()) {
            timeouts.setPlain(0);
        } else if (answer.cause() instanceof TimeoutException && timeouts.incrementAndGet() >= TIMEOUTS_IN_A_ROW) {
            avoid(now, nanos);
        }
    }

    boolean isWorthAsking(long now) {
        return !avoided || now - avoidedUntil > 0;
    }
}
