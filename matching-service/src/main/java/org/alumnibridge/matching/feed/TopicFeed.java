package org.alumnibridge.matching.feed;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.kit.data.consuming.EventStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Hands the records of one topic to its projection, one by one. */
final class TopicFeed<S> {

    private final Projection<S> projection;
    private final EventStream<S> stream;
    private final Turns turns;
    /** Not the record's fault. */
    private Error broken;

    TopicFeed(Projection<S> projection, EventStream<S> stream, Turns turns) {
        this.projection = projection;
        this.stream = stream;
        this.turns = turns;
    }

    /** Returns when it is applied, or set aside. */
    void apply(ConsumerRecord<byte[], byte[]> record) throws ExecutionException, InterruptedException {
        broken = null;
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        turns.waitFor(stream.each(
                        new ConsumerRecords<>(Map.of(partition, List.of(record)), Map.of()),
                        event -> apply(record.partition(), event))
                .subscribeAsCompletionStage());
        if (broken != null) {
            throw broken;
        }
    }

    private Uni<Void> apply(int partition, EventRecord<S> event) {
        try {
            projection.apply(partition, event);
        } catch (RuntimeException senseless) {
            // Nothing but memory is involved: a second try would end the same.
            throw new IllegalArgumentException(senseless);
        } catch (Error failure) {
            broken = failure;
        }
        return Uni.createFrom().voidItem();
    }
}
