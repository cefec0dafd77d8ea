package org.alumnibridge.e2e;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** {@code docs/asyncapi.yaml} says what there is: the topics, who has which right to them, every event and its schema. */
class AsyncApiTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final Path DOCS = ROOT.resolve("docs");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String EXAMPLE = ".example.json";
    private static final String SCHEMA = ".schema.json";
    private static final String TOMBSTONE = "org.alumnibridge.tombstone.v1";

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document = read(DOCS.resolve("asyncapi.yaml"));
    private final JsonNode topics = read(ROOT.resolve("deploy/kafka/topics.yaml"));

    @Test
    void namesEveryTopicWithItsSettings() {
        Map<String, Map<String, String>> settings = new HashMap<>();
        for (JsonNode topic : topicsPublished()) {
            Map<String, String> merged = texts(topics.get("settings"));
            merged.putAll(texts(topic.path("settings")));
            settings.put(topic.get("name").asText(), merged);
        }

        Map<String, Map<String, String>> documented = new HashMap<>();
        for (JsonNode channel : document.get("channels")) {
            JsonNode kafka = channel.at("/bindings/kafka");
            String address = channel.get("address").asText();
            documented.put(address, texts(kafka.get("topicConfiguration")));
            assertEquals(address, kafka.get("topic").asText());
            assertEquals(
                    topics.get("partitions").asInt(), kafka.get("partitions").asInt());
        }
        assertEquals(settings, documented);
    }

    @Test
    void namesWhoPublishesAndWhoReads() {
        Map<String, Set<String>> rights = new HashMap<>();
        for (JsonNode topic : topicsPublished()) {
            String name = topic.get("name").asText();
            rights.put("send " + name, set(topic.get("publishedBy")));
            rights.put("receive " + name, set(topic.get("readBy")));
        }

        assertEquals(
                rights,
                stream(document.get("operations"))
                        .collect(groupingBy(
                                operation -> operation.get("action").asText() + " "
                                        + resolve(operation.get("channel"))
                                                .get("address")
                                                .asText(),
                                mapping(operation -> operation.get("x-service").asText(), toSet()))));
    }

    @Test
    void namesEveryEventThatHasAnExample() throws IOException {
        Set<String> files = new TreeSet<>();
        for (Path file : eventFiles(EXAMPLE)) {
            files.add(ROOT.relativize(file).toString());
        }

        Set<String> documented = new TreeSet<>();
        for (JsonNode message : messages()) {
            for (JsonNode example : message.path("x-examples")) {
                documented.add(relative(example.asText()));
                assertTrue(example.asText().endsWith("/" + message.get("name").asText() + EXAMPLE), example.asText());
            }
        }
        assertEquals(files, documented);
    }

    @Test
    void namesEverySchemaThereIs() throws IOException {
        Set<String> files = new TreeSet<>();
        for (Path file : eventFiles(SCHEMA)) {
            files.add(ROOT.relativize(file).toString());
        }

        Set<String> documented = new TreeSet<>();
        messages().forEach(message -> schemas(message).forEach(schema -> documented.add(relative(schema))));
        assertEquals(files, documented);
    }

    @Test
    void everyExampleFitsItsSchema() {
        for (JsonNode message : messages()) {
            assertFalse(schemas(message).isEmpty(), message.get("name").asText());
            for (JsonNode example : message.path("x-examples")) {
                String producer = relative(example.asText()).split("/")[0];
                assertTrue(
                        schemas(message).stream()
                                .filter(schema -> relative(schema).startsWith(producer))
                                .anyMatch(schema -> fits(example.asText(), schema)),
                        example.asText());
            }
        }
    }

    @Test
    void everyMessageIsOfOneChannelOfItsProducer() {
        Map<String, List<String>> channelsOf = new HashMap<>();
        for (JsonNode channel : document.get("channels")) {
            for (JsonNode message : channel.get("messages")) {
                channelsOf
                        .computeIfAbsent(resolve(message).get("name").asText(), name -> new ArrayList<>())
                        .add(channel.get("address").asText());
            }
        }
        channelsOf.remove(TOMBSTONE);

        assertEquals(
                messages().stream().map(message -> message.get("name").asText()).collect(toSet()), channelsOf.keySet());
        channelsOf.forEach((name, addresses) -> assertEquals(1, addresses.size(), name));
    }

    @Test
    void namesTopicsToComeThatThereAre() {
        Set<String> there = stream(topics.get("topics"))
                .map(topic -> topic.get("name").asText())
                .collect(toSet());
        assertTrue(there.containsAll(set(document.get("x-topics-to-come"))), there::toString);
    }

    /** What the AsyncAPI schema does not ask: see {@link AsyncApiSchemaTest} for what it does. */
    @Test
    void everyReferenceLeadsSomewhere() {
        document.findValues("$ref").stream()
                .map(JsonNode::asText)
                .forEach(reference -> assertTrue(exists(reference), reference));
        for (JsonNode operation : document.get("operations")) {
            assertTrue(operation.at("/channel/$ref").asText().startsWith("#/channels/"));
        }
        for (JsonNode message : document.at("/components/messages")) {
            assertTrue(message.has("payload") && message.has("headers"), message.toString());
        }
    }

    private List<JsonNode> topicsPublished() {
        Set<String> toCome = set(document.get("x-topics-to-come"));
        return stream(topics.get("topics"))
                .filter(topic -> !toCome.contains(topic.get("name").asText()))
                .toList();
    }

    private List<JsonNode> messages() {
        return stream(document.at("/components/messages"))
                .filter(message -> !message.get("name").asText().equals(TOMBSTONE))
                .toList();
    }

    private static List<String> schemas(JsonNode message) {
        return message.at("/payload/schema").findValues("$ref").stream()
                .map(JsonNode::asText)
                .toList();
    }

    private static boolean fits(String example, String schema) {
        return SCHEMAS.getSchema(text(DOCS.resolve(schema)), InputFormat.JSON)
                .validate(
                        text(DOCS.resolve(example)),
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }

    private static List<Path> eventFiles(String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path events : modules.map(module -> module.resolve("src/main/resources/events"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.list(events)) {
                    files.filter(file -> file.toString().endsWith(ending)).forEach(found::add);
                }
            }
        }
        return found;
    }

    private boolean exists(String reference) {
        return reference.startsWith("#")
                ? !document.at(reference.substring(1)).isMissingNode()
                : Files.exists(DOCS.resolve(reference));
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static String relative(String fromDocs) {
        return ROOT.relativize(DOCS.resolve(fromDocs).normalize()).toString();
    }

    /** Values as text, lists as their only entry. */
    private static Map<String, String> texts(JsonNode settings) {
        return settings.properties().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().isArray()
                                ? entry.getValue().get(0).asText()
                                : entry.getValue().asText(),
                        (one, other) -> other,
                        HashMap::new));
    }

    private static Set<String> set(JsonNode names) {
        return stream(names).map(JsonNode::asText).collect(toSet());
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
