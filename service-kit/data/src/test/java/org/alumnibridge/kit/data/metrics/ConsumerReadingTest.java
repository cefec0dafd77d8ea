package org.alumnibridge.kit.data.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/** With the real client and a broker that never answers. */
class ConsumerReadingTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Map<String, Object> NOBODY_THERE = Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1", ConsumerConfig.GROUP_ID_CONFIG, "reading-test");

    @Test
    void toldApartAreNotYetStartedAskingAndClosed() {
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(NOBODY_THERE, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        ConsumerReading reading = new ConsumerReading("reading-test", () -> consumer);
        consumer.subscribe(List.of("topic"));
        assertFalse(reading.hasPolled(), "not yet started");

        consumer.poll(Duration.ZERO);
        assertTrue(reading.hasPolled());
        assertTrue(reading.hasPolledWithin(MINUTE), "the broker's absence is not the consumer's fault");
        assertEquals(0, reading.lag("topic"));

        consumer.close();
        assertFalse(reading.hasPolledWithin(MINUTE), "closed");
    }

    @Test
    void noConsumerHasNotPolled() {
        ConsumerReading reading = new ConsumerReading("none", () -> null);

        assertFalse(reading.hasPolledWithin(MINUTE));
        assertEquals(0, reading.lag("topic"));
    }
}
