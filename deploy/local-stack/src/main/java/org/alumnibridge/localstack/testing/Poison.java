package org.alumnibridge.localstack.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Records of a topic that nobody can apply, each spoilt in another way from an event that its producer could send.
 *
 * @param name how it is spoilt
 * @param key its own, so that its dead letter is found
 */
public record Poison(String name, String key, byte[] value, Map<String, String> headers) {

    /**
     * One of each kind.
     *
     * @param type CloudEvents type of the event
     * @param good an example of it
     */
    public static List<Poison> allKinds(String type, ObjectNode good) {
        List<Poison> all = new ArrayList<>(payloads(type, good));
        all.add(spoilt("version is missing", type, good, event -> event.remove("version")));
        all.add(spoilt("version zero", type, good, event -> event.put("version", 0)));
        all.add(spoilt("version is no number", type, good, event -> event.put("version", "newest")));
        all.add(spoilt("time is missing", type, good, event -> event.remove("at")));
        all.add(spoilt("time is none", type, good, event -> event.put("at", "yesterday")));
        all.add(spoilt("state is a number", type, good, event -> event.put("state", 7)));
        all.add(spoilt(
                "id of another",
                type,
                good,
                event -> event.put("id", UUID.randomUUID().toString())));
        all.add(headed("ce_id is missing", type, good, headers -> headers.remove("ce_id")));
        all.add(headed("ce_id is no UUID", type, good, headers -> headers.put("ce_id", "7")));
        all.add(headed("ce_type is missing", type, good, headers -> headers.remove("ce_type")));
        all.add(underKey("key is no UUID", "person-" + UUID.randomUUID(), type, good));
        return all;
    }

    /** How often each was set aside, by its key; those that were not are left out. */
    public static Map<String, Long> setAside(List<Poison> poison, List<ConsumerRecord<String, byte[]>> deadLetters) {
        Set<String> keys = poison.stream().map(Poison::key).collect(Collectors.toSet());
        return deadLetters.stream()
                .map(Poison::keyOfRecord)
                .filter(keys::contains)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Each set aside once. */
    public static Map<String, Long> once(List<Poison> poison) {
        return poison.stream().collect(Collectors.toMap(Poison::key, one -> 1L));
    }

    /** A letter stands under the id that its payload names; the key that it had is in a header. */
    private static String keyOfRecord(ConsumerRecord<String, byte[]> letter) {
        Header key = letter.headers().lastHeader("dlq_key");
        return key == null ? letter.key() : new String(key.value(), UTF_8);
    }

    private static List<Poison> payloads(String type, ObjectNode good) {
        return List.of(
                text("empty", type, good, json -> ""),
                text("no JSON", type, good, json -> "<event/>"),
                text("broken off", type, good, json -> json.substring(0, json.length() / 2)),
                text("something behind", type, good, json -> json + "{}"),
                text("an array", type, good, json -> "[" + json + "]"),
                text("the word null", type, good, json -> "null"),
                text("a field twice", type, good, json -> json.replaceFirst("\\{", "{\"version\":1,")),
                text(
                        "deep nesting",
                        type,
                        good,
                        json -> json.replaceFirst("\\{", "{\"added\":" + "[".repeat(5_000) + "]".repeat(5_000) + ",")),
                noUtf8(type, good));
    }

    private static Poison text(String name, String type, ObjectNode good, UnaryOperator<String> spoiling) {
        String key = UUID.randomUUID().toString();
        return new Poison(name, key, spoiling.apply(json(good, key)).getBytes(UTF_8), headers(type));
    }

    private static Poison noUtf8(String type, ObjectNode good) {
        String key = UUID.randomUUID().toString();
        String json = json(good, key).replaceFirst("\\{", "{\"added\":\"Förderer\",");
        return new Poison("no UTF-8", key, json.getBytes(ISO_8859_1), headers(type));
    }

    private static Poison spoilt(String name, String type, ObjectNode good, Consumer<ObjectNode> spoiling) {
        String key = UUID.randomUUID().toString();
        ObjectNode event = good.deepCopy().put("id", key);
        spoiling.accept(event);
        return new Poison(name, key, event.toString().getBytes(UTF_8), headers(type));
    }

    private static Poison headed(String name, String type, ObjectNode good, Consumer<Map<String, String>> spoiling) {
        String key = UUID.randomUUID().toString();
        Map<String, String> headers = headers(type);
        spoiling.accept(headers);
        return new Poison(name, key, json(good, key).getBytes(UTF_8), headers);
    }

    private static Poison underKey(String name, String key, String type, ObjectNode good) {
        return new Poison(name, key, json(good, UUID.randomUUID().toString()).getBytes(UTF_8), headers(type));
    }

    private static String json(ObjectNode good, String id) {
        return good.deepCopy().put("id", id).toString();
    }

    private static Map<String, String> headers(String type) {
        return new HashMap<>(Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", type));
    }
}
