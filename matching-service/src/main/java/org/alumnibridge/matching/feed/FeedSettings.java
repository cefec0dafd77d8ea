package org.alumnibridge.matching.feed;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.alumnibridge.kit.data.outbox.OutboxConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Opens consumers of the deployment's broker. */
@ApplicationScoped
public class FeedSettings {

    private final Map<String, Object> broker;
    private final String topicPrefix;

    FeedSettings(@Identifier("default-kafka-broker") Map<String, Object> broker, OutboxConfig config) {
        this.broker = broker;
        this.topicPrefix = config.topicPrefix().orElse("");
    }

    /** The topic's name in this deployment. */
    public String named(String topic) {
        return topicPrefix + topic;
    }

    /** @param extra settings beside the broker's own */
    public KafkaConsumer<byte[], byte[]> open(Map<String, Object> extra) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.putAll(extra);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
