package org.alumnibridge.localstack.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics of one test, written and read by the super user at the real broker. */
public final class TestTopics {

    private final String prefix;
    private final Map<String, Object> client;

    private TestTopics(String prefix, Map<String, Object> client) {
        this.prefix = prefix;
        this.client = client;
    }

    /**
     * The topics with this prefix.
     *
     * @param prefix the test's {@code KAFKA_TOPIC_PREFIX}
     */
    public static TestTopics withPrefix(String prefix) {
        return new TestTopics(prefix, LocalStack.forTests().kafka().clientSettings(KafkaAccess.ADMIN));
    }

    /**
     * Sends one record and waits until the broker has it.
     *
     * @param topic its name in the contract, without the prefix
     * @param value null for a tombstone
     */
    public void send(String topic, String key, byte[] value, Map<String, String> headers) {
        var message = new ProducerRecord<>(prefix + topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new StackException("Kafka refused: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while sending", e);
        }
    }

    /** Every record the topic holds now, in order within each partition. */
    public List<ConsumerRecord<String, byte[]>> all(String topic) {
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(prefix + topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readTo(consumer, consumer.endOffsets(partitions));
        }
    }

    private static List<ConsumerRecord<String, byte[]>> readTo(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        return records;
    }
}
