package org.alumnibridge.gateway.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumnibridge.gateway.routing.Route;
import org.alumnibridge.gateway.routing.RoutingConfig;

/**
 * Counts and times calls by service and kind of status, refusals of the gateway's own under its own name. The timers are
 * made once: paths, methods and callers multiply nothing.
 */
@ApplicationScoped
public class CallMetrics implements Handler<RoutingContext> {

    private static final int HUNDRED = 100;

    private final Map<String, Timer[]> byService;

    CallMetrics(RoutingConfig routing, MeterRegistry meters) {
        this.byService = Stream.concat(Stream.of(Route.GATEWAY), routing.services().keySet().stream())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), service -> timers(service, meters)));
    }

    @Override
    public void handle(RoutingContext routing) {
        long began = System.nanoTime();
        routing.addEndHandler(ended -> record(routing, System.nanoTime() - began));
        routing.next();
    }

    private void record(RoutingContext routing, long nanos) {
        Route route = Route.of(routing);
        int kind = Math.min(Math.max(routing.response().getStatusCode() / HUNDRED, 1), 5);
        byService.get(route == null ? Route.GATEWAY : route.service())[kind - 1].record(nanos, TimeUnit.NANOSECONDS);
    }

    private static Timer[] timers(String service, MeterRegistry meters) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(kind -> Timer.builder("alumni.bridge.gateway.calls")
                        .description("From the first byte of a request to the last of its answer")
                        .tag("service", service)
                        .tag("status", kind + "xx")
                        .register(meters))
                .toArray(Timer[]::new);
    }
}
