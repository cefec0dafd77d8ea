package org.alumnibridge.e2e.erasure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.Progress;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** Lets every service read every topic again from its beginning, and again what was once said of a person. */
final class Replay {

    private final LocalStack stack;
    private final TopicSearch topics;

    Replay(LocalStack stack, TopicSearch topics) {
        this.stack = stack;
        this.topics = topics;
    }

    /** Old records come once more, as late as can be; returns when all have read everything. */
    void play(List<ConsumerRecord<String, String>> old) {
        Components.DATA_SERVICES.forEach(stack::stop);
        sendAgain(old);
        rewind();
        stack.up(Components.DATA_SERVICES, Progress.SILENT);
        Patience.until("all has been read again", this::caughtUp);
    }

    private void sendAgain(List<ConsumerRecord<String, String>> old) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                stack.kafka().clientSettings(KafkaAccess.ADMIN), new StringSerializer(), new StringSerializer())) {
            old.stream().map(Replay::copy).forEach(producer::send);
            producer.flush();
        }
    }

    private static ProducerRecord<String, String> copy(ConsumerRecord<String, String> record) {
        return new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value(), record.headers());
    }

    private void rewind() {
        try (Admin admin = stack.kafka().admin()) {
            for (String group : groups(admin)) {
                Map<TopicPartition, OffsetAndMetadata> beginning = committed(admin, group).keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
                admin.alterConsumerGroupOffsets(group, beginning).all().get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private Optional<Boolean> caughtUp() {
        Map<TopicPartition, Long> last = topics.lastOffsets();
        try (Admin admin = stack.kafka().admin()) {
            for (String group : groups(admin)) {
                if (isBehind(committed(admin, group), last)) {
                    return Optional.empty();
                }
            }
            return Optional.of(true);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static boolean isBehind(Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> last) {
        return committed.entrySet().stream()
                .anyMatch(group -> group.getValue().offset() <= last.getOrDefault(group.getKey(), -1L));
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private static List<String> groups(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(group -> group.groupId())
                .filter(Replay::ofService)
                .toList();
    }

    private static boolean ofService(String group) {
        return Components.DATA_SERVICES.stream().anyMatch(service -> group.startsWith(service + "."));
    }

    private static IllegalStateException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(interrupted);
    }
}
