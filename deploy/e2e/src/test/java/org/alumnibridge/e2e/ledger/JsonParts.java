package org.alumnibridge.e2e.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Compares what a projection keeps with the whole that it was told. */
final class JsonParts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonParts() {}

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(text, unreadable);
        }
    }

    /** Whether all that the part has is the same in the whole; null, absent and empty are one. */
    static boolean agree(JsonNode part, JsonNode whole) {
        if (isNothing(part)) {
            return isNothing(whole);
        }
        if (part.isObject()) {
            return fieldsAgree(part, whole);
        }
        if (part.isArray()) {
            return elementsAgree(part, whole);
        }
        return part.asText().equals(whole.asText());
    }

    private static boolean fieldsAgree(JsonNode part, JsonNode whole) {
        return part.properties().stream().allMatch(field -> agree(field.getValue(), whole.path(field.getKey())));
    }

    private static boolean elementsAgree(JsonNode part, JsonNode whole) {
        for (int index = 0; index < part.size(); index++) {
            if (!agree(part.get(index), whole.path(index))) {
                return false;
            }
        }
        return part.size() == whole.size();
    }

    private static boolean isNothing(JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode() || node.isContainerNode() && node.isEmpty();
    }
}
