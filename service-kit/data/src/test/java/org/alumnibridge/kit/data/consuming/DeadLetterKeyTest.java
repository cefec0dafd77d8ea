package org.alumnibridge.kit.data.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterKeyTest {

    private static final String PERSON = "0199a2b4-7c10-7d5e-8a33-5f6b7c8d9e01";
    private static final String OTHER = UUID.randomUUID().toString();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0199a2b4-7c10-7d5e-8a33-5f6b7c8d9e02", "person-7", ""})
    void isTheIdThatThePayloadNames(String key) {
        assertEquals(
                PERSON, keyOf(key, "{\"version\":1,\"state\":{\"id\":\"" + OTHER + "\"},\"id\":\"" + PERSON + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"%s\",\"state\":{\"na", "{\"id\":\"%s\"}{}", "{\"id\":\"%s\",\"id\":7}"})
    void isFoundInWhatIsSpoiltBehindIt(String payload) {
        assertEquals(PERSON, keyOf(OTHER, payload.formatted(PERSON)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "null",
                "{}",
                "[{\"id\":7}]",
                "{\"id\":7}",
                "{\"id\":\"person-7\"}",
                "{\"added\":["
            })
    void isTheRecordsOwnWhereThePayloadNamesNone(String payload) {
        assertEquals(PERSON, keyOf(PERSON, payload));
    }

    @Test
    void isSpeltAsErasuresSpellIt() {
        assertEquals(PERSON, keyOf(PERSON.toUpperCase(Locale.ROOT), ""));
        assertEquals(PERSON, keyOf(OTHER, "{\"id\":\"" + PERSON.toUpperCase(Locale.ROOT) + "\"}"));
    }

    @Test
    void ofWhatNamesNobodyIsWhatIsThere() {
        assertEquals("person-7", keyOf("person-7", "no JSON"));
        assertEquals("3@17", keyOf(null, "no JSON"));
        assertEquals("3@17", keyOf("x".repeat(1_001), "no JSON"));
    }

    private static String keyOf(String key, String payload) {
        return new String(DeadLetterKey.of(new ConsumerRecord<>("topic", 3, 17, bytes(key), bytes(payload))), UTF_8);
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(UTF_8);
    }
}
