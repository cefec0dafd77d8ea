package org.alumnibridge.e2e.replicas;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alumnibridge.localstack.testing.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the topic holds of some people's profiles: versions in the order of the topic, and when they were sent. */
final class Published {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<Long>> versions = new HashMap<>();
    private final List<Long> times = new ArrayList<>();

    /** @param profiles the keys that count */
    static Published of(Map<String, Long> profiles) {
        Published published = new Published();
        TestTopics.withPrefix("").all("alumni.profiles").stream()
                .filter(record -> profiles.containsKey(record.key()))
                .forEach(published::add);
        return published;
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        try {
            long version = JSON.readTree(record.value()).path("version").asLong();
            versions.computeIfAbsent(record.key(), first -> new ArrayList<>()).add(version);
            times.add(record.timestamp());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Whatever breaks the order. A relay that takes over may repeat what the one before had sent but not marked; it then
     * sends all of it again, so a version is followed by the next one or by a repeat, and never by a later one.
     */
    List<String> disorder(Map<String, Long> newest) {
        return newest.entrySet().stream()
                .flatMap(profile -> disorder(
                        profile.getKey(), versions.getOrDefault(profile.getKey(), List.of()), profile.getValue()))
                .toList();
    }

    private static Stream<String> disorder(String profile, List<Long> sent, long newest) {
        long before = 0;
        for (long version : sent) {
            if (version > before + 1) {
                return Stream.of("%s: version %d comes after %d in %s".formatted(profile, version, before, sent));
            }
            before = version;
        }
        return before == newest
                ? Stream.empty()
                : Stream.of("%s: ends with version %d, kept is %d".formatted(profile, before, newest));
    }

    /** Records beyond the first of each version. */
    long repeated() {
        return versions.values().stream()
                .mapToLong(sent -> sent.size() - sent.stream().distinct().count())
                .sum();
    }

    int records() {
        return times.size();
    }

    /** The longest time without a record between these moments, while rows waited all the time. */
    Duration longestSilence(Instant from, Instant to) {
        List<Long> sent = times.stream()
                .filter(time -> time >= from.toEpochMilli() && time <= to.toEpochMilli())
                .sorted()
                .toList();
        long longest = sent.isEmpty() ? Duration.between(from, to).toMillis() : 0;
        for (int index = 1; index < sent.size(); index++) {
            longest = Math.max(longest, sent.get(index) - sent.get(index - 1));
        }
        return Duration.ofMillis(longest);
    }
}
