package org.alumnibridge.kit.data.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic and keeps the versions of every key in the order of the topic. */
final class TopicFollower implements AutoCloseable {

    private final Map<UUID, List<Long>> versions = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread = new Thread(this::follow, "topic-follower");
    private volatile boolean closed;

    /** @param isolation {@code read_uncommitted} as the services, or {@code read_committed}: what compaction will keep */
    TopicFollower(String topic, String isolation) {
        Map<String, Object> settings =
                new HashMap<>(LocalStack.forTests().kafka().clientSettings(KafkaAccess.ADMIN));
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        thread.start();
    }

    /** In the order of the topic, repeats included. */
    List<Long> versionsOf(UUID key) {
        List<Long> seen = versions.getOrDefault(key, List.of());
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    boolean hasSeen(UUID key, long version) {
        return versionsOf(key).contains(version);
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }

    private void follow() {
        try (consumer) {
            while (!closed) {
                consumer.poll(Duration.ofMillis(50)).forEach(this::note);
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        long version = Long.parseLong(new String(record.value()).replaceAll(".*\"version\":(\\d+).*", "$1"));
        List<Long> seen = versions.computeIfAbsent(UUID.fromString(record.key()), key -> new ArrayList<>());
        synchronized (seen) {
            seen.add(version);
        }
    }
}
