package org.alumnibridge.e2e.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads every topic from its beginning, dead letters included: keys, headers and values. */
final class TopicSearch {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaAccess kafka;
    private final Canaries canaries;

    TopicSearch(KafkaAccess kafka, Canaries canaries) {
        this.kafka = kafka;
        this.canaries = canaries;
    }

    /** In what each topic says of each key now. */
    List<Finding> findingsInLatest() {
        Map<List<Object>, ConsumerRecord<String, String>> latest = new LinkedHashMap<>();
        records().forEach(record -> latest.put(List.of(record.topic(), String.valueOf(record.key())), record));
        return findings(latest.values());
    }

    /** In everything that a topic still holds. */
    List<Finding> findingsInAll() {
        return findings(records());
    }

    /** All records of a topic with this key, oldest first. */
    List<ConsumerRecord<String, String>> records(String topic, String key) {
        return records().stream()
                .filter(record -> record.topic().equals(topic) && key.equals(record.key()))
                .toList();
    }

    private List<Finding> findings(Collection<ConsumerRecord<String, String>> records) {
        List<Finding> found = new ArrayList<>();
        records.forEach(record -> canaries.in(textOf(record))
                .forEach(canary -> found.add(new Finding(canary, "topic " + record.topic() + " of " + record.key()))));
        return found;
    }

    private static String textOf(ConsumerRecord<String, String> record) {
        StringBuilder text =
                new StringBuilder().append(record.key()).append('\n').append(record.value());
        for (Header header : record.headers()) {
            text.append('\n').append(new String(header.value(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private List<ConsumerRecord<String, String>> records() {
        Map<String, Object> settings = new HashMap<>(kafka.clientSettings(KafkaAccess.ADMIN));
        settings.put("isolation.level", "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readToEnd(consumer, consumer.endOffsets(partitions));
        }
    }

    private static List<ConsumerRecord<String, String>> readToEnd(
            KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(all::add);
        }
        return all;
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        return topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(TopicSearch::partition)
                .toList();
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    /** Without the broker's own, whose names begin with underscores, and the copies of other tests. */
    Set<String> topics() {
        try (Admin admin = kafka.admin()) {
            return Set.copyOf(admin.listTopics().names().get().stream()
                    .filter(name -> !name.startsWith("_") && !name.startsWith("test-"))
                    .toList());
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
