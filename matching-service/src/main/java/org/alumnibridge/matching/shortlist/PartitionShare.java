package org.alumnibridge.matching.shortlist;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.alumnibridge.matching.demand.Demand;
import org.alumnibridge.matching.feed.FeedSettings;
import org.alumnibridge.matching.feed.Restarting;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The partitions of requests whose shortlists this replica is to keep, so that each is kept once. The replicas are
 * members of one consumer group for that sake alone: what they are given is paused at once and never fetched. The group
 * only makes the sharing orderly; that a replica held up for long cannot publish out of turn is the database's doing
 * ({@link Holdings}).
 */
@ApplicationScoped
class PartitionShare implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(PartitionShare.class);
    private static final Duration LONGEST_POLL = Duration.ofMillis(500);
    private static final int SESSION_MILLIS = 6_000;

    private final FeedSettings feed;
    private final String group;
    private final Map<Integer, Long> assigned = new ConcurrentHashMap<>();
    private final AtomicLong assignments = new AtomicLong();
    private final Restarting membership = new Restarting("partition-share", this::takePart);
    private Runnable onChange;
    private volatile Consumer<byte[], byte[]> consumer;

    PartitionShare(FeedSettings feed, @ConfigProperty(name = "alumni-bridge.shortlists.group") String group) {
        this.feed = feed;
        this.group = group;
    }

    /** Each partition with a number that is another one after it was given away and came back. */
    Map<Integer, Long> assigned() {
        return Map.copyOf(assigned);
    }

    /** @param onChange called whenever partitions came or went; must return at once */
    void join(Runnable onChange) {
        this.onChange = onChange;
        membership.start();
    }

    void leave(@Observes ShutdownEvent stop) throws InterruptedException {
        membership.stop(this::wake);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        consumer.pause(partitions);
        partitions.forEach(partition -> assigned.put(partition.partition(), assignments.incrementAndGet()));
        LOG.infof("Keeps the shortlists of partitions %s", assigned.keySet());
        onChange.run();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> assigned.remove(partition.partition()));
        onChange.run();
    }

    private void takePart() {
        try (Consumer<byte[], byte[]> member = open()) {
            consumer = member;
            member.subscribe(List.of(feed.named(Demand.TOPIC)), this);
            while (!membership.isStopping()) {
                member.poll(LONGEST_POLL);
            }
        } finally {
            assigned.clear();
        }
    }

    private void wake() {
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private Consumer<byte[], byte[]> open() {
        return feed.open(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName(),
                // A replica that died is replaced within this time.
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                SESSION_MILLIS,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                SESSION_MILLIS / 4));
    }
}
