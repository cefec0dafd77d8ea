package org.alumnibridge.gateway.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceClientTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = vertx.createHttpClient();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void avoidsAReplicaThatLetsRequestsTimeOut() throws Exception {
        Replica silent = replica(request -> {});
        Replica awake = replica(request -> request.response().end("awake"));
        ServiceClient service = new ServiceClient("service", http, List.of(silent, awake), defaults());

        assertEquals(List.of(0, 200, 0, 200, 0, 200), statusesOf(service, 6));
        assertEquals(List.of(200, 200, 200, 200), statusesOf(service, 4));
    }

    private Replica replica(Handler<HttpServerRequest> handler) throws Exception {
        int port = get(vertx.createHttpServer().requestHandler(handler).listen(0, "127.0.0.1"))
                .actualPort();
        return new Replica(URI.create("http://127.0.0.1:" + port));
    }

    private List<Integer> statusesOf(ServiceClient service, int times) {
        return IntStream.range(0, times).mapToObj(i -> status(service)).toList();
    }

    /** 0 for none in time. */
    private int status(ServiceClient service) {
        Future<Integer> status = service.open(HttpMethod.GET, "/")
                .compose(ServiceClientTest::send)
                .otherwise(0);
        try {
            return get(status);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static Future<Integer> send(HttpClientRequest request) {
        request.idleTimeout(300);
        return request.send().map(answer -> answer.statusCode());
    }

    private static UpstreamConfig defaults() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(UpstreamConfig.class)
                .build()
                .getConfigMapping(UpstreamConfig.class);
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
