package org.alumnibridge.kit.data.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How events get from the outbox to Kafka. */
@ConfigMapping(prefix = "alumni-bridge.outbox")
public interface OutboxConfig {

    /** Prefix of every topic, for several systems on one cluster. Empty by default. */
    Optional<String> topicPrefix();

    /** The service's fixed Kafka transactional id: a new active relay fences the one before by it. */
    String transactionalId();

    /** {@code ce_source} of the events. */
    String source();

    /** How often the relay looks by itself, should a wake-up be lost. */
    @WithDefault("PT0.5S")
    Duration pollInterval();

    /** How long the active relay may be silent before another takes over. */
    @WithDefault("PT4S")
    Duration leaseTime();

    /** Most events published in one go. */
    @WithDefault("500")
    int batchSize();

    /** How long published rows stay. They hold personal data on some topics, so not long. */
    @WithDefault("PT1H")
    Duration retention();
}
