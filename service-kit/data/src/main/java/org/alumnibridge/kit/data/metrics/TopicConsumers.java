package org.alumnibridge.kit.data.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.eclipse.microprofile.config.Config;

/**
 * Every consumer of this replica: how far it is behind, and when it last asked for records. What Kafka's client counts is
 * read; nothing is asked of the broker, and no consumer is touched from a foreign thread.
 */
@ApplicationScoped
public class TopicConsumers {

    private final KafkaClientService clients;
    private final Config config;
    private final MeterRegistry meters;
    private final DeadLetterMetrics deadLetters;
    private final List<ConsumerReading> channels = new CopyOnWriteArrayList<>();

    TopicConsumers(KafkaClientService clients, Config config, MeterRegistry meters, DeadLetterMetrics deadLetters) {
        this.deadLetters = deadLetters;
        this.clients = clients;
        this.config = config;
        this.meters = meters;
    }

    void watchChannels(@Observes StartupEvent start) {
        clients.getConsumerChannels().forEach(this::watchChannel);
    }

    /**
     * Shows how far a consumer is behind that is not a channel's. Whether it lives is its owner's to tell.
     *
     * @param consumer the one in use, or null while there is none
     */
    public void watch(String group, Collection<String> topics, Supplier<Consumer<?, ?>> consumer) {
        ConsumerReading reading = new ConsumerReading(group, consumer);
        topics.forEach(topic -> register(reading, topic));
    }

    /** Groups of the consumers that have not asked for records for longer than that, or can no more. */
    public List<String> silentFor(Duration longest) {
        return groups(reading -> !reading.hasPolledWithin(longest));
    }

    /** Groups of the consumers that have never asked for records. */
    public List<String> notYetStarted() {
        return groups(reading -> !reading.hasPolled());
    }

    private List<String> groups(Predicate<ConsumerReading> which) {
        return channels.stream().filter(which).map(ConsumerReading::group).toList();
    }

    private void watchChannel(String channel) {
        String settings = "mp.messaging.incoming." + channel + ".";
        String group =
                config.getOptionalValue(settings + "group.id", String.class).orElse(channel);
        String topic = config.getValue(settings + "topic", String.class);
        ConsumerReading reading =
                new ConsumerReading(group, () -> clients.getConsumer(channel).unwrap());
        channels.add(reading);
        register(reading, topic);
    }

    private void register(ConsumerReading reading, String topic) {
        deadLetters.expect(topic);
        Gauge.builder("alumni.bridge.consumer.lag", () -> reading.lag(topic))
                .description("Records that this replica has yet to apply")
                .baseUnit("records")
                .tag("group", reading.group())
                .tag("topic", topic)
                .strongReference(true)
                .register(meters);
    }
}
