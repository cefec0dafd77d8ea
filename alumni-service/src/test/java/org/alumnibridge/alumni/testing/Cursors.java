package org.alumnibridge.alumni.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Cursors as nobody was given them. */
public final class Cursors {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Cursors() {}

    /** The place that a cursor names. */
    public static List<String> keyOf(String cursor) {
        return JSON.convertValue(content(cursor).get("k"), new TypeReference<>() {});
    }

    /** A cursor of the same list that names another place. */
    public static String withKey(String cursor, String... key) {
        try {
            ObjectNode content = content(cursor);
            ArrayNode parts = content.putArray("k");
            Arrays.stream(key).forEach(parts::add);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ObjectNode content(String cursor) {
        try {
            return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(cursor.getBytes(UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
