package org.alumnibridge.e2e.erasure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes the broker do within seconds what it does within the hour, or the week: forget what is out of date. */
final class Compaction {

    private static final Map<String, String> AT_ONCE = Map.of(
            "segment.ms", "1",
            "min.compaction.lag.ms", "0",
            "max.compaction.lag.ms", "1",
            "min.cleanable.dirty.ratio", "0.0");

    private final KafkaAccess kafka;

    Compaction(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /** Changes these topics and the broker for the rest of its life. */
    void hurry(Set<String> topics) {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = topics.stream()
                .collect(Collectors.toMap(topic -> new ConfigResource(Type.TOPIC, topic), topic -> set(AT_ONCE)));
        changes.put(new ConfigResource(Type.BROKER, ""), set(Map.of("log.cleaner.backoff.ms", "100")));
        try (Admin admin = kafka.admin()) {
            admin.incrementalAlterConfigs(changes).all().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A record at the end of each partition closes what stands before it; one that says that nobody is gone. */
    void closeSegments(Set<String> topics) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                kafka.clientSettings(KafkaAccess.ADMIN), new StringSerializer(), new StringSerializer())) {
            topics.stream().flatMap(topic -> ofEachPartition(producer, topic)).forEach(producer::send);
            producer.flush();
        }
    }

    private static Stream<ProducerRecord<String, String>> ofEachPartition(
            KafkaProducer<String, String> producer, String topic) {
        return producer.partitionsFor(topic).stream()
                .map(info -> new ProducerRecord<>(
                        topic, info.partition(), UUID.randomUUID().toString(), null));
    }

    private static List<AlterConfigOp> set(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                .toList();
    }
}
