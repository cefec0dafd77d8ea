package org.alumnibridge.kit.data.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumnibridge.kit.data.time.Ids;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Records of a topic in all disorder that may come, and the state they must end in: of every aggregate the newest version,
 * none of those erased or ended by a tombstone.
 *
 * @param expected versions by aggregate
 */
record RecordMix(List<ProducerRecord<byte[], byte[]>> records, List<Poison> poison, Map<UUID, Long> expected) {

    private static final int AGGREGATES = 24;
    private static final int VERSIONS = 12;

    static RecordMix of(String topic, long seed) {
        Random random = new Random(seed);
        List<UUID> keys = Stream.generate(Ids::next).limit(AGGREGATES).toList();
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        List<ProducerRecord<byte[], byte[]>> tombstones = new ArrayList<>();
        Map<UUID, Long> expected = new TreeMap<>();
        for (long version = 1; version <= VERSIONS; version++) {
            for (UUID key : keys) {
                records.add(Poison.good(topic, key, version, "alumni"));
                expected.put(key, version);
            }
        }
        for (UUID erased : keys.subList(0, 6)) {
            records.add(Poison.record(topic, erased, erasure(erased)));
            expected.remove(erased);
        }
        for (UUID ended : keys.subList(4, 9)) {
            tombstones.add(Poison.record(topic, ended, null));
            expected.remove(ended);
        }
        repeatSome(records, random);
        disorder(records, random);
        List<Poison> poison = Poison.allKinds(topic);
        poison.forEach(one -> records.add(random.nextInt(records.size()), one.record()));
        records.addAll(tombstones);
        lateComers(records, topic, keys);
        return new RecordMix(records, poison, expected);
    }

    private static byte[] erasure(UUID key) {
        return "{\"id\":\"%s\",\"version\":%d,\"at\":\"2026-01-02T00:00:00Z\"}"
                .formatted(key, VERSIONS + 1)
                .getBytes(UTF_8);
    }

    private static void repeatSome(List<ProducerRecord<byte[], byte[]>> records, Random random) {
        int repeats = records.size() / 10;
        for (int i = 0; i < repeats; i++) {
            records.add(records.get(random.nextInt(records.size())));
        }
    }

    /** Each changes places with one of the sixty behind it. */
    private static void disorder(List<ProducerRecord<byte[], byte[]>> records, Random random) {
        for (int i = 0; i < records.size(); i++) {
            int other = Math.min(records.size() - 1, i + random.nextInt(60));
            records.set(other, records.set(i, records.get(other)));
        }
    }

    /** An old state of everyone, the erased included, after the last word. */
    private static void lateComers(List<ProducerRecord<byte[], byte[]>> records, String topic, List<UUID> keys) {
        keys.forEach(key -> records.add(Poison.good(topic, key, VERSIONS - 1, "alumni")));
    }
}
