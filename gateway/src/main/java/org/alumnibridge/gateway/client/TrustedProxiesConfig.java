package org.alumnibridge.gateway.client;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Whose word is taken on where a request comes from. */
@ConfigMapping(prefix = "gateway.client")
public interface TrustedProxiesConfig {

    /**
     * Addresses, or networks such as {@code 10.0.0.0/8}, of the load balancers before the gateway; none by default. Each
     * must add the address it was called from to {@code X-Forwarded-For}, behind what the caller wrote there.
     */
    Optional<Set<String>> trustedProxies();
}
