package org.alumnibridge.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

/** How much one client may ask. */
@ConfigMapping(prefix = "gateway.rate-limit")
public interface RateLimitConfig {

    /** Requests a minute on average, and at most so many at once after a pause. */
    @WithDefault("600")
    @Positive int perMinute();

    /**
     * Requests of one client under way at once. Well below the connections to one replica of a service, so that one
     * client leaves some to the others.
     */
    @WithDefault("64")
    @Positive int atOnce();

    /** So many clients are remembered. The one not seen for longest is forgotten and begins anew. */
    @WithDefault("100000")
    @Positive int clients();
}
