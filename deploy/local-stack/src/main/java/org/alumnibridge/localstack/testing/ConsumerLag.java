package org.alumnibridge.localstack.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.StackException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a consumer group is behind. */
public final class ConsumerLag {

    private ConsumerLag() {}

    /**
     * Records of the topic that the group has not dealt with.
     *
     * @param prefix the test's {@code KAFKA_TOPIC_PREFIX}
     */
    public static long of(String prefix, String group, String topic) {
        try (Admin admin = LocalStack.forTests().kafka().admin()) {
            Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(prefix + group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends(admin, prefix + topic).entrySet().stream()
                    .mapToLong(end -> end.getValue().offset() - offset(done.get(end.getKey())))
                    .sum();
        } catch (ExecutionException e) {
            throw new StackException("Kafka refused: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while asking for the lag", e);
        }
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> ends(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                        .collect(Collectors.toMap(
                                partition -> new TopicPartition(topic, partition.partition()),
                                partition -> OffsetSpec.latest()));
        return admin.listOffsets(asked).all().get();
    }

    private static long offset(OffsetAndMetadata done) {
        return done == null ? 0 : done.offset();
    }
}
