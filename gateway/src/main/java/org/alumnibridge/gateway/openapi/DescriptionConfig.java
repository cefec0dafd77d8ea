package org.alumnibridge.gateway.openapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The one description of the whole API. */
@ConfigMapping(prefix = "gateway.openapi")
public interface DescriptionConfig {

    @WithDefault("Alumni Bridge")
    String title();

    /** So long a merged description is answered again before the services are asked anew. */
    @WithDefault("10S")
    Duration keptFor();

    /** So long the services are left alone after one of them did not answer with its description. */
    @WithDefault("5S")
    Duration retryAfter();

    /** The longest wait for the services' descriptions. */
    @WithDefault("5S")
    Duration timeout();
}
