package org.alumnibridge.e2e.consuming;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumnibridge.e2e.ledger.Stores;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.mail.Mailbox;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * What all services hold, said and sent, by place: every row of every table, how far every partition has come, every mail.
 *
 * @param parts rows by table, ends by topic, mails by recipient
 */
record Everything(Map<String, List<String>> parts) {

    private static final List<String> DATABASES = List.of("alumni", "request", "matching", "notification");
    /** Who publishes, and which replica keeps which partition: other after every start. */
    private static final Set<String> OF_THE_REPLICAS = Set.of("relay_lease", "shortlist_holding");

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public' order by 1";
    /** Whoever reads of an erasure again forgets dead letters again: a replay may have brought some. */
    private static final String LETTERS_FORGOTTEN = "topic like '%.dlq' and payload is null";

    static Everything of(LocalStack stack) {
        Map<String, List<String>> parts = new TreeMap<>();
        Stores stores = new Stores(stack);
        DATABASES.forEach(database -> tables(stores, database, parts));
        ends(stack, parts);
        mails(stack.mailbox(), parts);
        return new Everything(parts);
    }

    long count(String place) {
        return parts.getOrDefault(place, List.of()).size();
    }

    /** What this has and the other has not, by place; such rows only. */
    Map<String, List<String>> without(Everything other) {
        Map<String, List<String>> more = new TreeMap<>();
        parts.forEach((place, rows) -> {
            Set<String> there = Set.copyOf(other.parts.getOrDefault(place, List.of()));
            List<String> missing =
                    rows.stream().filter(row -> !there.contains(row)).toList();
            if (!missing.isEmpty()) {
                more.put(place, missing);
            }
        });
        return more;
    }

    private static void tables(Stores stores, String database, Map<String, List<String>> parts) {
        for (Map<String, String> found : stores.rows(database, TABLES)) {
            String table = found.get("table_name");
            if (!OF_THE_REPLICAS.contains(table)) {
                parts.put(database + "." + table, rows(stores, database, table));
            }
        }
    }

    private static List<String> rows(Stores stores, String database, String table) {
        String which = table.equals("outbox") ? " where not (" + LETTERS_FORGOTTEN + ")" : "";
        return stores
                .rows(database, "select t::text as row from \"%s\" t%s order by 1".formatted(table, which))
                .stream()
                .map(row -> row.get("row"))
                .toList();
    }

    private static void ends(LocalStack stack, Map<String, List<String>> parts) {
        try (Admin admin = stack.kafka().admin()) {
            Set<String> topics = admin.listTopics().names().get().stream()
                    .filter(Everything::isOfServices)
                    .collect(Collectors.toSet());
            Map<TopicPartition, OffsetSpec> partitions =
                    admin.describeTopics(topics).allTopicNames().get().values().stream()
                            .flatMap(topic -> partitions(topic).stream())
                            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin.listOffsets(partitions).all().get();
            parts.put("topics", ends(ends));
        } catch (ExecutionException refused) {
            throw new StackException("Kafka does not tell where its topics end: " + refused, refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted", interrupted);
        }
    }

    private static List<String> ends(Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return ends.entrySet().stream()
                .map(end -> end.getKey() + " ends at " + end.getValue().offset())
                .sorted()
                .toList();
    }

    private static Set<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .collect(Collectors.toSet());
    }

    /** Not the broker's own, not those of other tests, not dead letters: what cannot be read is set aside again. */
    private static boolean isOfServices(String topic) {
        return !topic.startsWith("_") && !topic.startsWith("test-") && !topic.endsWith(".dlq");
    }

    private static void mails(Mailbox mailbox, Map<String, List<String>> parts) {
        for (String recipient : new TreeSet<>(mailbox.recipients())) {
            parts.put(
                    "mails to " + recipient,
                    mailbox.messagesFor(recipient).stream()
                            .map(mail -> mail.header("Message-ID"))
                            .toList());
        }
    }
}
