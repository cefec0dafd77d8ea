package org.alumnibridge.e2e.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.StackException;
import org.apache.kafka.clients.admin.Admin;

/** How many records were set aside. A part that is away is no reason to set one aside. */
final class DeadLetters {

    private final Map<String, Long> before;

    private DeadLetters(Map<String, Long> before) {
        this.before = before;
    }

    static DeadLetters upToNow(LocalStack stack) {
        return new DeadLetters(counts(stack));
    }

    List<Difference> since(LocalStack stack) {
        Map<String, Long> now = counts(stack);
        return now.entrySet().stream()
                .filter(topic -> !topic.getValue().equals(before.getOrDefault(topic.getKey(), 0L)))
                .map(topic -> Difference.disagrees(topic.getKey(), "records were set aside: " + topic.getValue()))
                .toList();
    }

    private static Map<String, Long> counts(LocalStack stack) {
        Map<String, Long> counts = new TreeMap<>();
        try (Admin admin = stack.kafka().admin()) {
            for (String topic : admin.listTopics().names().get()) {
                if (topic.endsWith(".dlq")) {
                    counts.put(topic, TopicLog.of(topic).size());
                }
            }
        } catch (ExecutionException refused) {
            throw new StackException("Kafka does not list its topics: " + refused, refused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted", e);
        }
        return counts;
    }
}
