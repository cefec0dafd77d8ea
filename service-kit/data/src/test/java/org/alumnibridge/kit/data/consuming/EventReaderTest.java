package org.alumnibridge.kit.data.consuming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.alumnibridge.kit.data.time.Ids;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventReaderTest {

    private static final String TOPIC = "alumni.partnerships";

    private final EventReader<ProjectingPartnerships.Seen> reader =
            new EventReader<>(ProjectingPartnerships.Seen.class);

    static List<Poison> unreadable() {
        return Poison.allKinds(TOPIC).stream()
                .filter(poison -> poison.reason() != DeadLetterReason.REFUSED)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void saysWhyARecordCannotBeRead(Poison poison) {
        UnreadableRecordException failure =
                assertThrows(UnreadableRecordException.class, () -> reader.read(received(poison.record())));

        assertEquals(poison.reason(), failure.reason());
    }

    @Test
    void readsAnEventAndPassesOverWhatItDoesNotUse() throws UnreadableRecordException {
        UUID key = Ids.next();

        EventRecord<ProjectingPartnerships.Seen> event = reader.read(received(Poison.good(TOPIC, key, 3, "alumni")));

        assertEquals(key, event.key());
        assertEquals(3, event.version());
        assertEquals("alumni", event.state().orElseThrow().kind());
    }

    @Test
    void aNullValueIsATombstone() throws UnreadableRecordException {
        assertTrue(reader.read(received(Poison.record(TOPIC, Ids.next(), null))).isTombstone());
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                java.util.Optional.empty());
    }
}
