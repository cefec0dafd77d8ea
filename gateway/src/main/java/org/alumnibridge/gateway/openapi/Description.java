package org.alumnibridge.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one service says of itself: its OpenAPI document, changed in place where it has to be fitted to the others.
 *
 * @param service such as {@code alumni-service}, whose own names get the prefix {@code Alumni} where others use them too
 */
record Description(String service, ObjectNode document) {

    private static final String OPERATION_ID = "operationId";

    Map<String, ObjectNode> paths() {
        return objectsOf(document.path("paths"));
    }

    /** Components by their place, such as {@code schemas/Region}; not the security schemes, which the gateway sets. */
    Map<String, ObjectNode> components() {
        Map<String, ObjectNode> kinds = objectsOf(document.path("components"));
        kinds.remove("securitySchemes");
        Map<String, ObjectNode> components = new LinkedHashMap<>();
        kinds.forEach((kind, named) ->
                objectsOf(named).forEach((name, component) -> components.put(kind + "/" + name, component)));
        return components;
    }

    Set<String> operationIds() {
        return operations().map(Description::idOf).collect(Collectors.toSet());
    }

    private Stream<ObjectNode> operations() {
        return paths().values().stream()
                .flatMap(path -> objectsOf(path).values().stream())
                .filter(operation -> operation.has(OPERATION_ID));
    }

    private static String idOf(ObjectNode operation) {
        return operation.path(OPERATION_ID).textValue();
    }

    /** Gives components this service's prefix, where they stand and where they are referred to. */
    void prefixComponents(Set<String> places) {
        Map<String, String> references = new HashMap<>();
        components().keySet().stream().filter(places::contains).forEach(place -> prefix(place, references));
        rewrite(document, references);
    }

    private void prefix(String place, Map<String, String> references) {
        String kind = place.substring(0, place.indexOf('/'));
        String name = place.substring(place.indexOf('/') + 1);
        ObjectNode named = (ObjectNode) document.path("components").path(kind);
        String prefixed = prefix() + capitalised(name);
        while (named.has(prefixed)) {
            prefixed = prefix() + prefixed;
        }
        named.set(prefixed, named.remove(name));
        references.put("#/components/" + place, "#/components/" + kind + "/" + prefixed);
    }

    void prefixOperations(Set<String> ids) {
        operations()
                .filter(operation -> ids.contains(idOf(operation)))
                .forEach(operation -> operation.put(OPERATION_ID, prefixedId(idOf(operation))));
    }

    private String prefixedId(String id) {
        return prefix().toLowerCase(Locale.ROOT) + capitalised(id);
    }

    private String prefix() {
        return capitalised(service.replaceFirst("-service$", ""));
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static void rewrite(JsonNode node, Map<String, String> references) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(rewritten(field.getValue(), references)));
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> rewrite(element, references));
        }
    }

    private static JsonNode rewritten(JsonNode value, Map<String, String> references) {
        if (value.isTextual() && references.containsKey(value.textValue())) {
            return TextNode.valueOf(references.get(value.textValue()));
        }
        rewrite(value, references);
        return value;
    }

    private static Map<String, ObjectNode> objectsOf(JsonNode node) {
        Map<String, ObjectNode> objects = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode object) {
                objects.put(field.getKey(), object);
            }
        });
        return objects;
    }
}
