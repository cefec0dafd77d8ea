package org.alumnibridge.gateway.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Which web pages may call the API. */
@ConfigMapping(prefix = "gateway.cors")
public interface CrossOriginConfig {

    /** Origins such as {@code https://portal.example.org}, compared as they stand; none by default. */
    Optional<Set<String>> origins();

    /** How long a browser may remember the answer to a preflight request. */
    @WithDefault("10M")
    Duration maxAge();
}
