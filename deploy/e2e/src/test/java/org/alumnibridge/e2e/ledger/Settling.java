package org.alumnibridge.e2e.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.StackException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Waits until nothing is on its way any more: all run, outboxes and queues are empty, everything published is read. */
public final class Settling {

    private static final Duration LIMIT = Duration.ofSeconds(150);
    private static final List<String> WITH_OUTBOX = List.of("alumni", "request", "matching");
    private static final List<String> READ_BY_GROUPS = List.of(
            "alumni.profiles",
            "alumni.contact-points",
            "alumni.partnerships",
            "alumni.corridors",
            "alumni.contact-grants",
            "requests.lifecycle",
            "matching.shortlists",
            "privacy.receipts");

    private final LocalStack stack;
    private final Stores stores;

    public Settling(LocalStack stack) {
        this.stack = stack;
        this.stores = new Stores(stack);
    }

    /** @return what still waits after the limit; empty when all is settled */
    public List<String> settle() {
        long end = System.nanoTime() + LIMIT.toNanos();
        int quiet = 0;
        List<String> waiting = List.of();
        while (quiet < 2 && System.nanoTime() < end) {
            waiting = waiting();
            quiet = waiting.isEmpty() ? quiet + 1 : 0;
            Pause.of(Duration.ofMillis(500));
        }
        return waiting;
    }

    private List<String> waiting() {
        List<String> waiting = new ArrayList<>();
        Components.ALL.stream().filter(component -> !stack.ready(component)).forEach(waiting::add);
        if (waiting.isEmpty()) {
            skipPausesOfMails();
            WITH_OUTBOX.forEach(database -> count(
                    waiting,
                    "outbox of " + database,
                    database,
                    "select count(*) from outbox where published_at is null"));
            count(waiting, "mails", "notification", "select count(*) from mail_delivery where state = 'QUEUED'");
            count(
                    waiting,
                    "imports",
                    "alumni",
                    "select count(*) from directory_import where state not in ('RECEIVING', 'COMPLETED')");
            count(waiting, "grants", "request", "select count(*) from request where state = 'RELEASING'");
            waiting.addAll(unread());
        }
        return waiting;
    }

    /** A mail whose conversation broke off is tried again after minutes, which nobody waits for here. */
    private void skipPausesOfMails() {
        stores.change(
                "notification",
                "update mail_delivery set next_attempt_at = queued_at"
                        + " where state = 'QUEUED' and next_attempt_at > now() + interval '5 seconds'");
    }

    private void count(List<String> waiting, String what, String database, String query) {
        long count = stores.count(database, query);
        if (count > 0) {
            waiting.add(count + " " + what);
        }
    }

    /** Records that a group has not committed. Markers of transactions after the last record count for nothing. */
    private List<String> unread() {
        Map<TopicPartition, Long> last = new java.util.HashMap<>();
        READ_BY_GROUPS.forEach(topic -> last.putAll(TopicLog.of(topic).lastOffsets()));
        List<String> unread = new ArrayList<>();
        try (Admin admin = stack.kafka().admin()) {
            committed(admin)
                    .forEach((group, offsets) -> offsets.forEach((partition, offset) -> {
                        if (offset != null && last.getOrDefault(partition, -1L) >= offset.offset()) {
                            unread.add(group + " of " + partition);
                        }
                    }));
        }
        return unread;
    }

    private static Map<String, Map<TopicPartition, OffsetAndMetadata>> committed(Admin admin) {
        try {
            Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = new java.util.TreeMap<>();
            for (var group : admin.listGroups(ListGroupsOptions.forConsumerGroups())
                    .all()
                    .get(10, TimeUnit.SECONDS)) {
                committed.put(
                        group.groupId(),
                        admin.listConsumerGroupOffsets(group.groupId())
                                .partitionsToOffsetAndMetadata()
                                .get(10, TimeUnit.SECONDS));
            }
            return committed;
        } catch (ExecutionException | TimeoutException notNow) {
            throw new StackException("Kafka does not tell how far its readers are: " + notNow, notNow);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted", e);
        }
    }
}
