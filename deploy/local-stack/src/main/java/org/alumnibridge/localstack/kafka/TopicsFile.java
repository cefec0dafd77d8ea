package org.alumnibridge.localstack.kafka;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * {@code deploy/kafka/topics.yaml}: every topic, its settings, who publishes and who reads it.
 *
 * @param partitions of a topic that names none
 * @param deadLetterPartitions of every dead letter topic
 * @param settings of a topic unless it says otherwise
 * @param deadLetterSettings of every dead letter topic, over those of the topic itself
 * @param topics all of them, dead letters apart
 */
record TopicsFile(
        int partitions,
        int deadLetterPartitions,
        Map<String, String> settings,
        Map<String, String> deadLetterSettings,
        List<Topic> topics) {

    /** What a dead letter topic's name ends with. */
    static final String DEAD_LETTERS = ".dlq";

    /**
     * @param settings over the general ones; may be absent
     * @param deadLetterSettings over those of all dead letter topics; may be absent
     * @param publishedBy services that may write
     * @param readBy services that may read, and write its dead letters
     */
    record Topic(
            String name,
            Map<String, String> settings,
            Map<String, String> deadLetterSettings,
            List<String> publishedBy,
            List<String> readBy) {}

    /** A topic as the broker shall have it. */
    record Wanted(String name, int partitions, Map<String, String> settings) {}

    static TopicsFile read(Path file) {
        try {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file.toFile(), TopicsFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each topic and its dead letters, names prefixed. */
    List<Wanted> wanted(String prefix) {
        return topics.stream().flatMap(topic -> withDeadLetters(topic, prefix)).toList();
    }

    private Stream<Wanted> withDeadLetters(Topic topic, String prefix) {
        var name = prefix + topic.name;
        return Stream.of(
                new Wanted(name, partitions, settingsOf(topic)),
                new Wanted(
                        name + DEAD_LETTERS,
                        deadLetterPartitions,
                        merged(settings, topic.settings, deadLetterSettings, topic.deadLetterSettings)));
    }

    private Map<String, String> settingsOf(Topic topic) {
        return merged(settings, topic.settings);
    }

    @SafeVarargs
    private static Map<String, String> merged(Map<String, String>... fromGeneralToSpecial) {
        var all = new LinkedHashMap<String, String>();
        Stream.of(fromGeneralToSpecial).filter(Objects::nonNull).forEach(all::putAll);
        return all;
    }
}
