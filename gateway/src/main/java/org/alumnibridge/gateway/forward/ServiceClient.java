package org.alumnibridge.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The replicas of one service, asked in turn. */
public final class ServiceClient {

    private final String name;
    private final HttpClient client;
    private final List<Replica> replicas;
    private final long connectMillis;
    private final long refusalNanos;
    private final long timeoutsNanos;
    private final AtomicInteger turn = new AtomicInteger();

    ServiceClient(String name, HttpClient client, List<Replica> replicas, UpstreamConfig config) {
        this.name = name;
        this.client = client;
        this.replicas = replicas;
        this.connectMillis = config.connectTimeout().toMillis();
        this.refusalNanos = config.avoidAfterRefusal().toNanos();
        this.timeoutsNanos = config.avoidAfterTimeouts().toNanos();
    }

    public String name() {
        return name;
    }

    /**
     * A request on an open connection, nothing of it sent yet. A replica that takes no connection is passed over, which
     * is safe for any method.
     *
     * @param target path and query
     */
    public Future<HttpClientRequest> open(HttpMethod method, String target) {
        return open(method, target, nextWorthAsking(), replicas.size());
    }

    private Future<HttpClientRequest> open(HttpMethod method, String target, int place, int left) {
        Replica replica = replicas.get(place);
        return client.request(replica.options(method, target, connectMillis))
                .onSuccess(request -> watch(replica, request))
                .recover(failure -> goOn(failure, method, target, place, left - 1));
    }

    private void watch(Replica replica, HttpClientRequest request) {
        request.response().onComplete(answer -> replica.judge(answer, System.nanoTime(), timeoutsNanos));
    }

    private Future<HttpClientRequest> goOn(Throwable failure, HttpMethod method, String target, int place, int left) {
        boolean refused = failure instanceof ConnectException || failure instanceof UnknownHostException;
        if (refused) {
            replicas.get(place).avoid(System.nanoTime(), refusalNanos);
        }
        return refused && left > 0
                ? open(method, target, (place + 1) % replicas.size(), left)
                : Future.failedFuture(failure);
    }

    private int nextWorthAsking() {
        int first = Math.floorMod(turn.getAndIncrement(), replicas.size());
        long now = System.nanoTime();
        for (int i = 0; i < replicas.size(); i++) {
            int place = (first + i) % replicas.size();
            if (replicas.get(place).isWorthAsking(now)) {
                return place;
            }
        }
        return first;
    }
}
