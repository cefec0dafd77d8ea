package org.alumnibridge.gateway.forward;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

    @Test
    void asksReplicasInTurn() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        ServiceClient service =
                new ServiceClient("service", http, List.of(naming("a", asked), naming("b", asked)), defaults());

        statusesOf(service, 6);

        assertEquals(List.of("a", "b", "a", "b", "a", "b"), asked);
    }

    @Test
    void sendsToAnotherWhatOneRefusedAndComesBackToItLater() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer first = listening(request -> {}, 0);
        int port = first.actualPort();
        get(first.close());
        List<Replica> replicas = List.of(at(port), naming("b", asked));
        ServiceClient service = new ServiceClient("service", http, replicas, defaults("100MS"));

        assertEquals(List.of(200, 200, 200, 200), statusesOf(service, 4));
        assertEquals(List.of("b", "b", "b", "b"), asked);

        listening(request -> answer(request, "a", asked), port);
        await().atMost(Duration.ofSeconds(10)).until(() -> status(service) == 200 && asked.contains("a"));
    }

    @Test
    void failsWhenAllRefuse() throws Exception {
        HttpServer gone = listening(request -> {}, 0);
        Replica away = at(gone.actualPort());
        get(gone.close());
        ServiceClient service = new ServiceClient("service", http, List.of(away, away), defaults());

        assertEquals(List.of(0, 0), statusesOf(service, 2));
    }

    private Replica naming(String name, List<String> asked) throws Exception {
        return replica(request -> answer(request, name, asked));
    }

    private static void answer(HttpServerRequest request, String name, List<String> asked) {
        asked.add(name);
        request.response().end(name);
    }

    private Replica replica(Handler<HttpServerRequest> handler) throws Exception {
        return at(listening(handler, 0).actualPort());
    }

    private static Replica at(int port) {
        return new Replica(URI.create("http://127.0.0.1:" + port));
    }

    private HttpServer listening(Handler<HttpServerRequest> handler, int port) throws Exception {
        return get(vertx.createHttpServer().requestHandler(handler).listen(port, "127.0.0.1"));
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
        request.idleTimeout(1_000);
        return request.send().map(answer -> answer.statusCode());
    }

    private static UpstreamConfig defaults() {
        return defaults("2S");
    }

    private static UpstreamConfig defaults(String avoidAfterRefusal) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withDefaultValue("gateway.upstream.avoid-after-refusal", avoidAfterRefusal)
                .withMapping(UpstreamConfig.class)
                .build()
                .getConfigMapping(UpstreamConfig.class);
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
