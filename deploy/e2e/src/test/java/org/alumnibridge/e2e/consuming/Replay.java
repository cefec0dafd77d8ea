package org.alumnibridge.e2e.consuming;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.alumnibridge.e2e.ledger.Settling;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.Progress;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** Lets every service read every topic again from its beginning, and again what was once said of a person. */
public final class Replay {

    private final LocalStack stack;
    private final Settling settling;

    public Replay(LocalStack stack) {
        this.stack = stack;
        this.settling = new Settling(stack);
    }

    /** Old records come once more, as late as can be; returns when all have read everything, and nothing is on its way. */
    public void play(List<ConsumerRecord<String, String>> old) {
        Components.DATA_SERVICES.parallelStream().forEach(stack::stop);
        sendAgain(old);
        rewind();
        stack.up(Components.DATA_SERVICES, Progress.SILENT);
        List<String> waiting = settling.settle();
        if (!waiting.isEmpty()) {
            throw new StackException("After a replay there still wait: " + waiting);
        }
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
            throw new StackException("Kafka does not rewind: " + failure, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted", interrupted);
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private static List<String> groups(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                .map(group -> group.groupId())
                .filter(Replay::ofService)
                .toList();
    }

    private static boolean ofService(String group) {
        return Components.DATA_SERVICES.stream().anyMatch(service -> group.startsWith(service + "."));
    }
}
