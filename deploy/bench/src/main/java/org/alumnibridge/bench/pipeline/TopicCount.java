package org.alumnibridge.bench.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts the messages of a topic from its present end on, without looking into them. */
final class TopicCount implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;

    TopicCount(KafkaAccess kafka, String topic) {
        Map<String, Object> settings = new TreeMap<>(kafka.clientSettings(KafkaAccess.ADMIN));
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Returns when this many have come, with the time of the last by {@link System#nanoTime}. */
    long await(int messages, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        int seen = 0;
        while (seen < messages) {
            seen += consumer.poll(Duration.ofMillis(50)).count();
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Only " + seen + " of " + messages + " messages came.");
            }
        }
        return System.nanoTime();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
