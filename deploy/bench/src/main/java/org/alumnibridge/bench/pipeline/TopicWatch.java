package org.alumnibridge.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their present end on and notes when each event arrives. */
final class TopicWatch implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<SeenEvent> seen = new ArrayList<>();
    private final Thread thread = new Thread(this::read, "topic-watch");
    private volatile boolean stopping;

    TopicWatch(KafkaAccess kafka, List<String> topics) {
        Map<String, Object> settings = new TreeMap<>(kafka.clientSettings(KafkaAccess.ADMIN));
        settings.put("fetch.min.bytes", 1);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread.start();
    }

    List<SeenEvent> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopping = true;
        thread.join();
        consumer.close();
    }

    private void read() {
        while (!stopping) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(100))) {
                if (message.value() != null) {
                    add(message);
                }
            }
        }
    }

    private void add(ConsumerRecord<String, byte[]> message) {
        Instant now = Instant.now();
        SeenEvent event = new SeenEvent(
                message.topic(),
                message.key(),
                header(message, "ce_type"),
                Instant.parse(header(message, "ce_time")),
                Instant.ofEpochMilli(message.timestamp()),
                now,
                facts(json(message.value()).path("state")));
        synchronized (seen) {
            seen.add(event);
        }
    }

    /** No more than is compared: thousands of whole shortlists would fill the memory. */
    private static Set<String> facts(JsonNode state) {
        if (state.has("availability")) {
            return Set.of(state.at("/availability/state").asText());
        }
        return StreamSupport.stream(state.path("candidates").spliterator(), false)
                .map(candidate -> candidate.path("profile").asText())
                .collect(Collectors.toSet());
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    private static JsonNode json(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
