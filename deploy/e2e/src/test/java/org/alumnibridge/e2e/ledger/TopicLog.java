package org.alumnibridge.e2e.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alumnibridge.localstack.testing.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** One topic as it stands: of each key all records, in their order. */
final class TopicLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One record.
     *
     * @param version 0 for a tombstone
     * @param data the envelope's; null for a tombstone
     */
    record Event(String id, String step, long version, JsonNode data) {

        static final Event NONE = new Event("", "", 0, null);

        JsonNode state() {
            return data == null ? JSON.nullNode() : data.path("state");
        }
    }

    private final Map<String, List<Event>> byKey = new LinkedHashMap<>();
    private final Map<TopicPartition, Long> lastOffsets = new HashMap<>();

    static TopicLog of(String topic) {
        TopicLog log = new TopicLog();
        TestTopics.withPrefix("").all(topic).forEach(log::add);
        return log;
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        byKey.computeIfAbsent(record.key(), first -> new ArrayList<>()).add(event(record));
        lastOffsets.merge(new TopicPartition(record.topic(), record.partition()), record.offset(), Math::max);
    }

    Collection<String> keys() {
        return byKey.keySet();
    }

    List<Event> eventsOf(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    Event last(String key) {
        List<Event> all = eventsOf(key);
        return all.isEmpty() ? Event.NONE : all.get(all.size() - 1);
    }

    /** Of the partitions that hold a record. */
    Map<TopicPartition, Long> lastOffsets() {
        return lastOffsets;
    }

    long size() {
        return byKey.values().stream().mapToLong(List::size).sum();
    }

    private static Event event(ConsumerRecord<String, byte[]> record) {
        String type = header(record, "ce_type");
        String step = type.replaceFirst("\\.v\\d+$", "").replaceFirst("^.*\\.", "");
        if (record.value() == null) {
            return new Event(header(record, "ce_id"), step, 0, null);
        }
        try {
            JsonNode data = JSON.readTree(record.value());
            return new Event(header(record, "ce_id"), step, data.path("version").asLong(), data);
        } catch (IOException setAsideByItsReaders) {
            return new Event(header(record, "ce_id"), step, 0, null);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
