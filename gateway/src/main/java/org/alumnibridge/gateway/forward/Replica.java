package org.alumnibridge.gateway.forward;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** One running instance of a service. Its health is judged by whether it takes connections. */
final class Replica {

    private final String host;
    private final int port;
    private final boolean secure;
    private volatile long avoidedSince;
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
    void avoid(long now) {
        avoidedSince = now;
        avoided = true;
    }

    boolean isWorthAsking(long now, long avoidNanos) {
        return !avoided || now - avoidedSince > avoidNanos;
    }
}
