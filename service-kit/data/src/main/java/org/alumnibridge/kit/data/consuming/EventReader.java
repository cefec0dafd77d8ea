package org.alumnibridge.kit.data.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.EventData;
import org.alumnibridge.kit.web.json.LowerSnakeEnums;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Parses records of one topic. Tolerant of what it does not use (new fields are the producer's right), strict about
 * what makes an event: id, type, key and version must be there and agree.
 */
class EventReader<S> {

    /** Largest payload that is parsed at all; coded state is far smaller. */
    private static final int LARGEST_PAYLOAD = 1024 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(new LowerSnakeEnums())
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true)
            .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
            .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true)
            .build();

    private final JavaType dataType;

    EventReader(Class<S> stateType) {
        this.dataType = JSON.getTypeFactory().constructParametricType(EventData.class, stateType);
    }

    EventRecord<S> read(ConsumerRecord<byte[], byte[]> record) throws UnreadableRecordException {
        UUID key = uuid("key", record.key());
        if (record.value() == null) {
            return new EventRecord<>(null, "tombstone", key, 0, null, null, null, Optional.empty());
        }
        UUID eventId = uuid("ce_id", header(record, "ce_id"));
        String type = text("ce_type", header(record, "ce_type"));
        EventData<S> data = parse(record.value());
        if (!key.equals(data.id())) {
            throw new UnreadableRecordException("key and id differ");
        }
        if (data.version() < 1 || data.at() == null) {
            throw new UnreadableRecordException("version or time is missing");
        }
        return new EventRecord<>(
                eventId,
                type,
                key,
                data.version(),
                data.at(),
                data.actor(),
                data.reason(),
                Optional.ofNullable(data.state()));
    }

    private EventData<S> parse(byte[] value) throws UnreadableRecordException {
        if (value.length > LARGEST_PAYLOAD) {
            throw new UnreadableRecordException("payload of " + value.length + " bytes is too large");
        }
        try {
            EventData<S> data = JSON.readValue(value, dataType);
            if (data == null) {
                throw new UnreadableRecordException("payload: the word null");
            }
            return data;
        } catch (JacksonException unreadable) {
            throw new UnreadableRecordException(
                    "payload: " + unreadable.getClass().getSimpleName());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }

    private static String text(String name, byte[] value) throws UnreadableRecordException {
        if (value == null || value.length == 0) {
            throw new UnreadableRecordException(name + " is missing");
        }
        return new String(value, UTF_8);
    }

    private static UUID uuid(String name, byte[] value) throws UnreadableRecordException {
        try {
            return UUID.fromString(text(name, value));
        } catch (IllegalArgumentException noUuid) {
            throw new UnreadableRecordException(name + " is no UUID");
        }
    }
}
