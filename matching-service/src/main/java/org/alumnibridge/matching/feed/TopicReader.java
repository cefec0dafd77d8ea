package org.alumnibridge.matching.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.alumnibridge.kit.data.consuming.EventStreams;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
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

    private final FeedSettings feed;
    private final Instance<FeedListener> listeners;
    private final Map<String, TopicFeed<?>> feeds = new HashMap<>();
    private final Restarting reading = new Restarting("topic-reader", this::read);
    private final Turns turns = new Turns(System::nanoTime);
    private volatile Consumer<byte[], byte[]> consumer;
    private volatile boolean caughtUp;

    TopicReader(
            FeedSettings feed,
            SetAsideRecords setAside,
            EventStreams streams,
            @Any Instance<Projection<?>> projections,
            Instance<FeedListener> listeners) {
        this.feed = feed;
        this.listeners = listeners;
        for (Projection<?> projection : projections) {
            feeds.put(feed.named(projection.topic()), feed(projection, streams, setAside));
        }
    }

    /** Whether the projections hold at least what the topics held when this replica started. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** How long the thread has been silent; it is never for long, there being records or not. */
    Duration sinceLastTurn() {
        return turns.sinceLast();
    }

    /** Names of the topics in this deployment. */
    Set<String> topics() {
        return feeds.keySet();
    }

    /** The one in use; null before the first. */
    Consumer<byte[], byte[]> consumer() {
        return consumer;
    }

    void start(@Observes StartupEvent start) {
        turns.turn();
        reading.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        reading.stop(this::wake);
    }

    private void wake() {
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void read() throws SQLException, ExecutionException, InterruptedException {
        turns.turn();
        for (FeedListener listener : listeners) {
            listener.beginning();
        }
        try (Consumer<byte[], byte[]> opened = open()) {
            consumer = opened;
            follow(opened);
        }
    }

    private void follow(Consumer<byte[], byte[]> opened) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = partitions(opened);
        opened.assign(partitions);
        opened.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = opened.endOffsets(partitions);
        boolean reached = false;
        while (!reading.isStopping()) {
            apply(opened.poll(LONGEST_POLL));
            turns.turn();
            if (!reached && hasReached(opened, ends)) {
                reached = true;
                caughtUp();
            }
        }
    }

    private void apply(ConsumerRecords<byte[], byte[]> records) throws ExecutionException, InterruptedException {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            feeds.get(record.topic()).apply(record);
        }
        if (!records.isEmpty()) {
            listeners.forEach(FeedListener::changed);
        }
    }

    private void caughtUp() {
        caughtUp = true;
        LOG.infof("Caught up with %s", feeds.keySet());
        listeners.forEach(FeedListener::caughtUp);
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> opened) {
        List<TopicPartition> found = new ArrayList<>();
        for (String topic : feeds.keySet()) {
            var partitions = opened.partitionsFor(topic);
            if (partitions == null || partitions.isEmpty()) {
                throw new IllegalStateException("There is no topic " + topic + " yet");
            }
            partitions.forEach(partition -> found.add(new TopicPartition(topic, partition.partition())));
        }
        return found;
    }

    private static boolean hasReached(Consumer<byte[], byte[]> opened, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> opened.position(end.getKey()) >= end.getValue());
    }

    private <S> TopicFeed<S> feed(Projection<S> projection, EventStreams streams, SetAsideRecords setAside) {
        return new TopicFeed<>(projection, streams.of(projection.stateType(), setAside), turns);
    }

    private Consumer<byte[], byte[]> open() {
        return feed.open(Map.of(
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest", ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000));
    }
}
