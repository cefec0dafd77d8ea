package org.alumnibridge.gateway.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All paths there are. The first two segments of a path, exactly as sent, choose the route: what is spelled otherwise
 * or continues without a slash is another path.
 */
@ApplicationScoped
public class RouteTable {

    private static final String DESCRIPTION = "/openapi";
    private static final String PROBLEMS = "/problems";

    private final Map<String, Route> routes = new HashMap<>();
    private final RoutingConfig config;

    RouteTable(RoutingConfig config) {
        this.config = config;
        config.services().forEach(this::add);
        add(Route.GATEWAY, DESCRIPTION);
        add(Route.GATEWAY, PROBLEMS + "/" + Route.GATEWAY);
    }

    private void add(String name, RoutingConfig.Service service) {
        service.prefixes().forEach(prefix -> add(name, prefix));
        add(name, PROBLEMS + "/" + name);
    }

    private void add(String service, String prefix) {
        Route previous = routes.put(prefix, new Route(service, accessOf(prefix), bodyLimitOf(prefix)));
        if (previous != null) {
            throw new IllegalStateException("Two services offer %s: %s and %s".formatted(prefix, previous, service));
        }
    }

    private Access accessOf(String prefix) {
        if (covers(config.open(), prefix)) {
            return Access.OPEN;
        }
        return covers(config.openForReading(), prefix) ? Access.OPEN_FOR_READING : Access.TOKEN;
    }

    private long bodyLimitOf(String prefix) {
        return (covers(config.largeBodies(), prefix) ? config.largeBodyLimit() : config.bodyLimit()).asLongValue();
    }

    private static boolean covers(Set<String> prefixes, String prefix) {
        return prefixes.contains(prefix) || prefixes.contains(head(prefix, 1));
    }

    /** @param target path with or without query, as sent */
    public Optional<Route> find(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return Optional.ofNullable(routes.get(head(path, 2)));
    }

    /** The leading segments of a path, each with its slash. */
    private static String head(String path, int segments) {
        int end = 0;
        for (int i = 0; i < segments && end >= 0; i++) {
            end = path.indexOf('/', end + 1);
        }
        return end < 0 ? path : path.substring(0, end);
    }
}
