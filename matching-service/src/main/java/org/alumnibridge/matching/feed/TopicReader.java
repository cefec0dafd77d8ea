package org.alumnibridge.matching.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads the topics of all {@link Projection projections} from their beginning, every partition, on every replica: what
 * is held in memory needs no offsets. One thread with one consumer, so that projections have a single writer and it is
 * exactly known when all that stood in the topics at the start is applied: the consumer's own position counts, since
 * the last offset of a partition may be a transaction marker that is no record. Partitions are looked up once; those of
 * compacted topics do not change.
 */
@ApplicationScoped
public class TopicReader {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration LONGEST_POLL = Duration.ofMillis(500);
    private static final long AFTER_FAILURE_MILLIS = 500;

    private final FeedSettings feed;
    private final Map<String, Projection> projections;
    private final Instance<FeedListener> listeners;
    private final Thread thread = new Thread(this::run, "topic-reader");
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile Consumer<byte[], byte[]> reading;
    private volatile boolean caughtUp;

    TopicReader(FeedSettings feed, Instance<Projection> projections, Instance<FeedListener> listeners) {
        this.feed = feed;
        this.projections = projections.stream().collect(Collectors.toMap(p -> feed.named(p.topic()), p -> p));
        this.listeners = listeners;
    }

    /** Whether the projections hold at least what the topics held when this replica started. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    void start(@Observes StartupEvent start) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        if (reading != null) {
            reading.wakeup();
        }
        thread.join(5_000);
    }

    private void run() {
        while (stop.getCount() > 0) {
            try (Consumer<byte[], byte[]> consumer = open()) {
                reading = consumer;
                follow(consumer);
            } catch (InterruptException | InterruptedException | WakeupException stopped) {
                return;
            } catch (Exception failure) {
                LOG.warnf("Reading starts over after: %s", failure);
                pause();
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (stop.getCount() > 0) {
            apply(consumer.poll(LONGEST_POLL));
            if (!caughtUp && hasReached(consumer, ends)) {
                caughtUp = true;
                LOG.infof("Caught up with %s", projections.keySet());
                listeners.forEach(FeedListener::caughtUp);
            }
        }
    }

    private void apply(ConsumerRecords<byte[], byte[]> records) throws ExecutionException, InterruptedException {
        for (TopicPartition partition : records.partitions()) {
            ConsumerRecords<byte[], byte[]> part =
                    new ConsumerRecords<>(Map.of(partition, records.records(partition)), Map.of());
            projections
                    .get(partition.topic())
                    .apply(partition.partition(), part)
                    .subscribeAsCompletionStage()
                    .get();
        }
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> found = new ArrayList<>();
        for (String topic : projections.keySet()) {
            var partitions = consumer.partitionsFor(topic);
            if (partitions == null || partitions.isEmpty()) {
                throw new IllegalStateException("There is no topic " + topic + " yet");
            }
            partitions.forEach(partition -> found.add(new TopicPartition(topic, partition.partition())));
        }
        return found;
    }

    private static boolean hasReached(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private Consumer<byte[], byte[]> open() {
        return feed.open(Map.of(
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest", ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000));
    }

    private void pause() {
        try {
            stop.await(AFTER_FAILURE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
