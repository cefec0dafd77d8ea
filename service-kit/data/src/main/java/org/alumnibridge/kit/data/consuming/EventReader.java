package org.alumnibridge.kit.data.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alumnibridge.kit.data.consuming.DeadLetterReason.FIELD_MISSING;
import static org.alumnibridge.kit.data.consuming.DeadLetterReason.HEADER_MISSING;
import static org.alumnibridge.kit.data.consuming.DeadLetterReason.HEADER_UNREADABLE;
import static org.alumnibridge.kit.data.consuming.DeadLetterReason.KEY_DIFFERS;
import static org.alumnibridge.kit.data.consuming.DeadLetterReason.KEY_UNREADABLE;
import static org.alumnibridge.kit.data.consuming.DeadLetterReason.PAYLOAD_TOO_LARGE;
import static org.alumnibridge.kit.data.consuming.DeadLetterReason.PAYLOAD_UNREADABLE;
import static org.alumnibridge.kit.data.consuming.DeadLetterReason.TYPE_UNKNOWN;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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

    /** Of any aggregate and step: new ones are the producer's right, another version is another language. */
    private static final Pattern KNOWN_TYPE = Pattern.compile("org\\.alumnibridge\\.[a-z0-9-]+\\.[a-z0-9-]+\\.v1");

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
        UUID key = key(record.key());
        if (record.value() == null) {
            return new EventRecord<>(null, "tombstone", key, 0, null, null, null, Optional.empty());
        }
        UUID eventId = eventId(header(record, "ce_id"));
        String type = type(header(record, "ce_type"));
        EventData<S> data = parse(record.value());
        requireWhole(data, key);
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
            throw new UnreadableRecordException(PAYLOAD_TOO_LARGE, value.length + " bytes");
        }
        try {
            return JSON.readValue(value, dataType);
        } catch (IOException | RuntimeException unreadable) {
            throw new UnreadableRecordException(
                    PAYLOAD_UNREADABLE, unreadable.getClass().getSimpleName());
        }
    }

    private static void requireWhole(EventData<?> data, UUID key) throws UnreadableRecordException {
        if (data == null) {
            throw new UnreadableRecordException(PAYLOAD_UNREADABLE, "null");
        }
        if (data.id() == null || data.version() < 1 || data.at() == null) {
            throw new UnreadableRecordException(FIELD_MISSING, "id, version or time");
        }
        if (!key.equals(data.id())) {
            throw new UnreadableRecordException(KEY_DIFFERS, "the id is another");
        }
    }

    /** In the one spelling: another one would be another key to compaction. */
    private static UUID key(byte[] value) throws UnreadableRecordException {
        UUID key = value == null ? null : uuidOrNull(new String(value, UTF_8));
        if (key == null || !Arrays.equals(key.toString().getBytes(UTF_8), value)) {
            throw new UnreadableRecordException(KEY_UNREADABLE, value == null ? "missing" : "no UUID");
        }
        return key;
    }

    private static UUID eventId(String value) throws UnreadableRecordException {
        UUID id = uuidOrNull(value);
        if (id == null) {
            throw new UnreadableRecordException(HEADER_UNREADABLE, "ce_id is no UUID");
        }
        return id;
    }

    private static String type(String value) throws UnreadableRecordException {
        if (!KNOWN_TYPE.matcher(value).matches()) {
            throw new UnreadableRecordException(TYPE_UNKNOWN, "ce_type");
        }
        return value;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) throws UnreadableRecordException {
        Iterator<Header> found = record.headers().headers(name).iterator();
        byte[] value = found.hasNext() ? found.next().value() : null;
        if (value == null || value.length == 0) {
            throw new UnreadableRecordException(HEADER_MISSING, name);
        }
        if (found.hasNext()) {
            throw new UnreadableRecordException(HEADER_UNREADABLE, name + " stands there twice");
        }
        return new String(value, UTF_8);
    }

    private static UUID uuidOrNull(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            return null;
        }
    }
}
