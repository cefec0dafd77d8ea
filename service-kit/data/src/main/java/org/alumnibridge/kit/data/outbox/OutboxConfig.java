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

    /**
     * How long the active relay may be silent before another takes over. With what Kafka needs to abort its transaction,
     * others publish about half a second later.
     */
    @WithDefault("PT2S")
    Duration leaseTime();

    /**
     * How long the broker may take to acknowledge before the relay starts over and lets another replica try; the next tries
     * wait longer, up to eight times as long.
     */
    @WithDefault("PT2S")
    Duration acknowledgementTime();

    /**
     * How long a Kafka transaction stays open under load; after a tenth of it without events it is committed. Readers do
     * not wait for it. A relay that dies leaves no more than this to be published twice.
     */
    @WithDefault("PT0.5S")
    Duration commitInterval();

    /** Most events published in one go. */
    @WithDefault("2000")
    int batchSize();

    /** How long published rows stay. They hold personal data on some topics, so not long. */
    @WithDefault("PT1H")
    Duration retention();
}
