package org.alumnibridge.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which service answers which paths, and who may reach them. Prefixes match whole segments. */
@ConfigMapping(prefix = "gateway.routing")
public interface RoutingConfig {

    /** The services by name. Each also answers for its problem pages, {@code /problems/<name>}. */
    Map<String, Service> services();

    /** Prefixes that need no token. */
    Set<String> open();

    /** Prefixes that need no token to read. */
    Set<String> openForReading();

    /** Prefixes under which bodies may be as large as {@link #largeBodyLimit()}. */
    Set<String> largeBodies();

    /** The largest body elsewhere. */
    @WithDefault("1M")
    MemorySize bodyLimit();

    @WithDefault("64M")
    MemorySize largeBodyLimit();

    interface Service {

        /** Base URLs of its replicas. */
        List<URI> urls();

        /** Path prefixes of two segments, such as {@code /v1/requests}. */
        Set<String> prefixes();
    }
}
