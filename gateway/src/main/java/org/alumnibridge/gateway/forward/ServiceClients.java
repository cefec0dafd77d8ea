package org.alumnibridge.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.alumnibridge.gateway.routing.RoutingConfig;

/** The clients of all services. They share one pool of bounded size for each replica. */
@ApplicationScoped
public class ServiceClients {

    private final HttpClient client;
    private final Map<String, ServiceClient> byName = new TreeMap<>();

    ServiceClients(Vertx vertx, RoutingConfig routing, UpstreamConfig config) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setIdleTimeout((int) config.idleTimeout().toSeconds())
                        .setKeepAliveTimeout((int) config.idleTimeout().toSeconds())
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(config.waiting()));
        routing.services().forEach((name, service) -> byName.put(name, clientOf(name, service, config)));
    }

    private ServiceClient clientOf(String name, RoutingConfig.Service service, UpstreamConfig config) {
        return new ServiceClient(
                name, client, service.urls().stream().map(Replica::new).toList(), config);
    }

    public ServiceClient of(String service) {
        return byName.get(service);
    }

    /** In the order of their names. */
    public Collection<ServiceClient> all() {
        return byName.values();
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
