package org.alumnibridge.kit.data.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Under which key a record is set aside: that of the one it tells of, in the usual spelling, so that whoever forgets the
 * dead letters of a key finds it. What the record holds was written together with the id in it; its key may have been
 * mistaken, or spoilt.
 */
final class DeadLetterKey {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LARGEST = 1_000;

    private DeadLetterKey() {}

    /** The id that the payload names, else the one that the key names, else the key, else the place it came from. */
    static byte[] of(ConsumerRecord<byte[], byte[]> record) {
        return namedBy(record.value())
                .or(() -> named(record.key()))
                .map(id -> id.toString().getBytes(UTF_8))
                .or(() -> Optional.ofNullable(record.key()).filter(key -> key.length <= LARGEST))
                .orElseGet(() -> (record.partition() + "@" + record.offset()).getBytes(UTF_8));
    }

    /** Of an object, even if it breaks off behind its id. */
    private static Optional<UUID> namedBy(byte[] payload) {
        if (payload == null) {
            return Optional.empty();
        }
        try (JsonParser json = JSON.createParser(payload)) {
            return json.nextToken() == JsonToken.START_OBJECT ? idIn(json) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> idIn(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = json.currentName().equals("id");
            JsonToken value = json.nextToken();
            if (found) {
                return value == JsonToken.VALUE_STRING ? uuid(json.getText()) : Optional.empty();
            }
            json.skipChildren();
        }
        return Optional.empty();
    }

    private static Optional<UUID> named(byte[] key) {
        return key == null ? Optional.empty() : uuid(new String(key, UTF_8));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }
}
