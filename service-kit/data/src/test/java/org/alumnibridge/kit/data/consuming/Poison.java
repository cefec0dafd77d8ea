package org.alumnibridge.kit.data.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.alumnibridge.kit.data.time.Ids;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Records that nobody can apply, each with the reason it must be set aside for. */
record Poison(String name, DeadLetterReason reason, ProducerRecord<byte[], byte[]> record) {

    private static final String TYPE = "org.alumnibridge.partnership.changed.v1";

    /** One of each kind for a topic. */
    static List<Poison> allKinds(String topic) {
        List<Poison> all = new ArrayList<>();
        payloads(topic, all);
        fields(topic, all);
        headers(topic, all);
        keys(topic, all);
        all.add(of(
                topic, "refused by the database", DeadLetterReason.REFUSED, json -> json.replace("alumni", "refused")));
        all.add(of(
                topic, "a zero byte in a text", DeadLetterReason.REFUSED, json -> json.replace("alumni", "\\u0000")));
        return all;
    }

    /** A record that can be applied. */
    static ProducerRecord<byte[], byte[]> good(String topic, UUID key, long version, String kind) {
        return record(topic, key, good(key, version, kind).getBytes(UTF_8));
    }

    /** A record as every producer sends it, with any payload. */
    static ProducerRecord<byte[], byte[]> record(String topic, UUID key, byte[] payload) {
        ProducerRecord<byte[], byte[]> made =
                new ProducerRecord<>(topic, null, key.toString().getBytes(UTF_8), payload);
        made.headers().add("ce_id", Ids.next().toString().getBytes(UTF_8)).add("ce_type", TYPE.getBytes(UTF_8));
        return made;
    }

    private static String good(UUID key, long version, String kind) {
        return "{\"id\":\"%s\",\"version\":%d,\"at\":\"2026-01-01T00:00:00Z\",\"added later\":[{}],\"state\":{\"kind\":\"%s\"}}"
                .formatted(key, version, kind);
    }

    private static void payloads(String topic, List<Poison> all) {
        DeadLetterReason unreadable = DeadLetterReason.PAYLOAD_UNREADABLE;
        all.add(of(topic, "empty", unreadable, json -> ""));
        all.add(of(topic, "no JSON", unreadable, json -> "<partnership/>"));
        all.add(of(topic, "broken off", unreadable, json -> json.substring(0, json.length() / 2)));
        all.add(of(topic, "something behind", unreadable, json -> json + "{}"));
        all.add(of(topic, "an array", unreadable, json -> "[" + json + "]"));
        all.add(of(topic, "a text", unreadable, json -> "\"text\""));
        all.add(of(topic, "the word null", unreadable, json -> "null"));
        all.add(of(topic, "a field twice", unreadable, json -> json.replace("{\"id\"", "{\"version\":1,\"id\"")));
        all.add(of(
                topic,
                "deep nesting",
                unreadable,
                json -> json.replace("[{}]", "[".repeat(5_000) + "]".repeat(5_000))));
        all.add(of(topic, "a huge number", unreadable, json -> json.replace(":1,", ":1" + "0".repeat(400) + ",")));
        all.add(of(topic, "a state of another type", unreadable, json -> json.replace("{\"kind\":\"alumni\"}", "7")));
        all.add(of(topic, "a time that is none", unreadable, json -> json.replace("2026-01-01T", "yesterday ")));
        UUID key = Ids.next();
        byte[] latin = good(key, 1, "Förderer").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        all.add(new Poison("no UTF-8", unreadable, record(topic, key, latin)));
        all.add(of(
                topic,
                "five megabytes",
                DeadLetterReason.PAYLOAD_TOO_LARGE,
                json -> json.replace("alumni", "a".repeat(5_000_000))));
    }

    private static void fields(String topic, List<Poison> all) {
        DeadLetterReason missing = DeadLetterReason.FIELD_MISSING;
        all.add(of(topic, "no id", missing, json -> json.replaceFirst("\"id\":\"[^\"]*\",", "")));
        all.add(of(
                topic, "no version", DeadLetterReason.PAYLOAD_UNREADABLE, json -> json.replace("\"version\":1,", "")));
        all.add(of(topic, "version zero", missing, json -> json.replace(":1,", ":0,")));
        all.add(of(topic, "no time", missing, json -> json.replaceFirst("\"at\":\"[^\"]*\",", "")));
    }

    private static void headers(String topic, List<Poison> all) {
        all.add(withHeader(topic, "no ce_id", DeadLetterReason.HEADER_MISSING, "ce_id", null));
        all.add(withHeader(topic, "no ce_type", DeadLetterReason.HEADER_MISSING, "ce_type", null));
        all.add(withHeader(topic, "a ce_id that is no UUID", DeadLetterReason.HEADER_UNREADABLE, "ce_id", "7"));
        all.add(withHeader(topic, "a garbled ce_type", DeadLetterReason.TYPE_UNKNOWN, "ce_type", "\u0001\uFFFD"));
        all.add(withHeader(
                topic, "a type of another system", DeadLetterReason.TYPE_UNKNOWN, "ce_type", "com.example.v1"));
        all.add(withHeader(
                topic, "a version to come", DeadLetterReason.TYPE_UNKNOWN, "ce_type", TYPE.replace("v1", "v9")));
        Poison twice = of(topic, "ce_id twice", DeadLetterReason.HEADER_UNREADABLE, UnaryOperator.identity());
        twice.record.headers().add("ce_id", Ids.next().toString().getBytes(UTF_8));
        all.add(twice);
    }

    private static void keys(String topic, List<Poison> all) {
        UUID key = Ids.next();
        byte[] payload = good(key, 1, "alumni").getBytes(UTF_8);
        DeadLetterReason unreadable = DeadLetterReason.KEY_UNREADABLE;
        all.add(withKey(
                "a key of another",
                DeadLetterReason.KEY_DIFFERS,
                topic,
                Ids.next().toString(),
                payload));
        all.add(withKey("a key that is no UUID", unreadable, topic, "person-7", payload));
        all.add(withKey(
                "a key in another spelling", unreadable, topic, key.toString().toUpperCase(Locale.ROOT), payload));
        all.add(withKey("no key", unreadable, topic, null, payload));
    }

    private static Poison of(String topic, String name, DeadLetterReason reason, UnaryOperator<String> spoilt) {
        UUID key = Ids.next();
        return new Poison(
                name,
                reason,
                record(topic, key, spoilt.apply(good(key, 1, "alumni")).getBytes(UTF_8)));
    }

    private static Poison withHeader(String topic, String name, DeadLetterReason reason, String header, String value) {
        Poison made = of(topic, name, reason, UnaryOperator.identity());
        Headers headers = made.record.headers().remove(header);
        if (value != null) {
            headers.add(header, value.getBytes(UTF_8));
        }
        return made;
    }

    private static Poison withKey(String name, DeadLetterReason reason, String topic, String key, byte[] payload) {
        ProducerRecord<byte[], byte[]> headed = record(topic, Ids.next(), payload);
        byte[] bytes = key == null ? null : key.getBytes(UTF_8);
        return new Poison(name, reason, new ProducerRecord<>(topic, null, bytes, payload, headed.headers()));
    }

    @Override
    public String toString() {
        return name;
    }
}
