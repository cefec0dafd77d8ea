package org.alumnibridge.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that several services use for different things. Each service's own then get its prefix. */
final class NameClashes {

    private NameClashes() {}

    static void resolve(List<Description> descriptions) {
        Set<String> operations = repeatedOperations(descriptions);
        descriptions.forEach(description -> description.prefixOperations(operations));
        Set<String> components = differingComponents(descriptions);
        // A component that refers to a renamed one differs from then on, too.
        while (!components.isEmpty()) {
            prefixComponents(descriptions, components);
            components = differingComponents(descriptions);
        }
    }

    private static Set<String> repeatedOperations(List<Description> descriptions) {
        Set<String> seen = new HashSet<>();
        return descriptions.stream()
                .flatMap(description -> description.operationIds().stream())
                .filter(id -> !seen.add(id))
                .collect(Collectors.toSet());
    }

    private static Set<String> differingComponents(List<Description> descriptions) {
        Map<String, ObjectNode> seen = new HashMap<>();
        return descriptions.stream()
                .flatMap(description -> description.components().entrySet().stream())
                .filter(component -> differs(seen.putIfAbsent(component.getKey(), component.getValue()), component))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean differs(ObjectNode other, Map.Entry<String, ObjectNode> component) {
        return other != null && !other.equals(component.getValue());
    }

    private static void prefixComponents(List<Description> descriptions, Set<String> places) {
        descriptions.forEach(description -> description.prefixComponents(places));
    }
}
