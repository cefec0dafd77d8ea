package org.alumnibridge.gateway.forward;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How the gateway talks to the services. The sizes hold for each replica of each service. */
@ConfigMapping(prefix = "gateway.upstream")
public interface UpstreamConfig {

    /** Connections kept to one replica, each serving one request at a time. */
    @WithDefault("128")
    @Positive int connections();

    /** Requests that may wait for a connection; further ones are refused with 503. */
    @WithDefault("256")
    @Positive int waiting();

    /** The longest wait for a connection, be it for a new one or for a free one. */
    @WithDefault("3S")
    Duration connectTimeout();

    /** So long any body may take to arrive, however short. */
    @WithDefault("10S")
    Duration bodyGrace();

    /** So much of a body must arrive in a second, on the whole, beyond {@link #bodyGrace()}. */
    @WithDefault("32K")
    MemorySize slowestBody();

    /** The longest time from the end of the request to the beginning of its answer. */
    @WithDefault("30S")
    Duration answerTimeout();

    /** The longest silence on a connection, during an answer or between two requests. */
    @WithDefault("60S")
    Duration idleTimeout();

    /** So long a replica that refused a connection is asked last. */
    @WithDefault("2S")
    Duration avoidAfterRefusal();

    /** So long a replica that let several requests in a row time out is asked last. */
    @WithDefault("30S")
    Duration avoidAfterTimeouts();
}
