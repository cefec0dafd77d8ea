package org.alumnibridge.matching.shortlist;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alumnibridge.matching.demand.Demand;
import org.alumnibridge.matching.feed.FeedSettings;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The partitions of requests whose shortlists this replica publishes, so that each is published once. The replicas are
 * members of one consumer group for that sake alone: what they are given is paused at once and never fetched.
 */
@ApplicationScoped
class PartitionShare implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(PartitionShare.class);
    private static final Duration LONGEST_POLL = Duration.ofMillis(500);
    private static final int SESSION_MILLIS = 6_000;

    private final FeedSettings feed;
    private final String group;
    private final Set<Integer> owned = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::run, "partition-share");
    private Runnable onAssignment;
    private volatile Consumer<byte[], byte[]> consumer;
    private volatile boolean stopping;

    PartitionShare(FeedSettings feed, @ConfigProperty(name = "alumni-bridge.shortlists.group") String group) {
        this.feed = feed;
        this.group = group;
    }

    boolean owns(int partition) {
        return owned.contains(partition);
    }

    /** @param onAssignment called whenever partitions were added; must return at once */
    void join(Runnable onAssignment) {
        this.onAssignment = onAssignment;
        thread.setDaemon(true);
        thread.start();
    }

    void leave(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(5_000);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        consumer.pause(partitions);
        partitions.forEach(partition -> owned.add(partition.partition()));
        LOG.infof("Keeps the shortlists of partitions %s", owned);
        onAssignment.run();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> owned.remove(partition.partition()));
    }

    private void run() {
        while (!stopping) {
            try {
                takePart();
            } catch (InterruptException | WakeupException stopped) {
                stopping = true;
            } catch (RuntimeException failure) {
                LOG.warnf("Joins the group again after: %s", failure);
            }
            owned.clear();
        }
    }

    private void takePart() {
        try (Consumer<byte[], byte[]> member = open()) {
            consumer = member;
            member.subscribe(List.of(feed.named(Demand.TOPIC)), this);
            while (!stopping) {
                member.poll(LONGEST_POLL);
            }
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
