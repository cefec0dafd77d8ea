package org.alumnibridge.kit.data.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a relay of a test is told; otherwise the defaults of {@link OutboxConfig}. */
record RelaySettings(Optional<String> topicPrefix, String transactionalId, Duration leaseTime, Duration commitInterval)
        implements OutboxConfig {

    static final String LEASE_TIME = "LEASE_TIME";

    static RelaySettings of(Map<String, String> environment) {
        String prefix = environment.get("KAFKA_TOPIC_PREFIX");
        Duration lease = Duration.parse(environment.get(LEASE_TIME));
        return new RelaySettings(Optional.of(prefix), prefix + "request-service-outbox", lease, Duration.ofSeconds(1));
    }

    @Override
    public String source() {
        return "/request-service";
    }

    /** Nobody rings here. */
    @Override
    public Duration pollInterval() {
        return Duration.ofMillis(20);
    }

    @Override
    public Duration acknowledgementTime() {
        return Duration.ofSeconds(3);
    }

    @Override
    public int batchSize() {
        return 500;
    }

    @Override
    public Duration retention() {
        return Duration.ofHours(1);
    }
}
