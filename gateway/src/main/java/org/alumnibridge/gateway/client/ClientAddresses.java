package org.alumnibridge.gateway.client;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which address a request comes from: the other end of the connection or, where that is a trusted proxy, the one that
 * the proxy was called from. Of X-Forwarded-For, which anybody may begin, only what trusted proxies added is believed.
 */
@ApplicationScoped
public class ClientAddresses {

    private static final String KEY = ClientAddresses.class.getName();
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<Network> trusted;

    ClientAddresses(TrustedProxiesConfig config) {
        this.trusted = config.trustedProxies().orElse(Set.of()).stream()
                .map(String::trim)
                .map(Network::parse)
                .toList();
    }

    public IpAddress of(RoutingContext routing) {
        IpAddress known = routing.get(KEY);
        if (known != null) {
            return known;
        }
        IpAddress found = find(routing.request());
        routing.put(KEY, found);
        return found;
    }

    private IpAddress find(HttpServerRequest request) {
        IpAddress peer = IpAddress.parse(request.connection().remoteAddress().hostAddress())
                .orElseThrow();
        return trusted.isEmpty()
                ? peer
                : of(peer, String.join(",", request.headers().getAll(FORWARDED_FOR)));
    }

    /** Goes back from proxy to proxy, up to the first that is not ours. */
    IpAddress of(IpAddress peer, String forwardedFor) {
        IpAddress caller = peer;
        int end = forwardedFor.length();
        while (end > 0 && isTrusted(caller)) {
            int comma = forwardedFor.lastIndexOf(',', end - 1);
            Optional<IpAddress> before =
                    IpAddress.parse(forwardedFor.substring(comma + 1, end).trim());
            if (before.isEmpty()) {
                return caller;
            }
            caller = before.get();
            end = comma;
        }
        return caller;
    }

    private boolean isTrusted(IpAddress address) {
        for (Network network : trusted) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
