package org.alumnibridge.kit.data.metrics;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** What one consumer counts of itself. A closed one counts nothing, which tells it from one that waits. */
record ConsumerReading(String group, Supplier<Consumer<?, ?>> consumer) {

    private static final String SINCE_POLL = "last-poll-seconds-ago";
    private static final String LAG = "records-lag";

    /** Records of the topic that wait on the partitions assigned here, as of the last fetch. */
    double lag(String topic) {
        return values(LAG, topic).filter(Double::isFinite).sum();
    }

    boolean hasPolled() {
        return sinceLastPoll().orElse(-1) >= 0;
    }

    boolean hasPolledWithin(Duration longest) {
        double seconds = sinceLastPoll().orElse(-1);
        return seconds >= 0 && seconds <= longest.toSeconds();
    }

    private OptionalDouble sinceLastPoll() {
        return values(SINCE_POLL, null).findFirst();
    }

    private DoubleStream values(String name, String topic) {
        return metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(name))
                .filter(metric -> Objects.equals(metric.getKey().tags().get("topic"), topic))
                .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue());
    }

    private Map<MetricName, ? extends Metric> metrics() {
        Consumer<?, ?> open = consumer.get();
        return open == null ? Map.of() : open.metrics();
    }
}
