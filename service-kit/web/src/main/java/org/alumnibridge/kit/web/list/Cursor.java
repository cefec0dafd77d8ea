package org.alumnibridge.kit.web.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.Problems;

/**
 * Opaque keyset cursors: the sort key of the last item seen, bound to the list's filters and sort, so that a cursor
 * cannot be carried over to another list by mistake. They hold no secret and grant nothing.
 */
public final class Cursor {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Fingerprint of what a cursor is valid for. */
    public record Binding(int fingerprint) {

        /** @param filters everything that defines the list: path, filters, sort. The limit may change between pages. */
        public static Binding of(Object... filters) {
            return new Binding(
                    Arrays.stream(filters).map(Objects::toString).toList().hashCode());
        }
    }

    private record Content(int f, List<String> k) {
        boolean belongsTo(Binding binding, int parts) {
            return f == binding.fingerprint()
                    && k != null
                    && k.size() == parts
                    && k.stream().allMatch(Content::isPlain);
        }

        private static boolean isPlain(String part) {
            return part != null && part.chars().noneMatch(Character::isISOControl);
        }
    }

    private Cursor() {}

    public static String encode(Binding binding, List<String> key) {
        try {
            byte[] json = JSON.writeValueAsBytes(new Content(binding.fingerprint(), key));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param cursor as the caller sent it, null or empty for the first page
     * @param parts number of values in the sort key
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 {@code invalid-cursor}
     */
    public static Optional<List<String>> decode(String cursor, Binding binding, int parts) {
        return decode(cursor, binding, parts, key -> key);
    }

    /**
     * @param read makes the sort key of its parts; what it cannot read (no UUID, no number) is an invalid cursor too
     */
    public static <K> Optional<K> decode(String cursor, Binding binding, int parts, Function<List<String>, K> read) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] json = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.US_ASCII));
            Content content = JSON.readValue(json, Content.class);
            if (content != null && content.belongsTo(binding, parts)) {
                return Optional.of(read.apply(content.k()));
            }
        } catch (IllegalArgumentException | IOException | DateTimeException unreadable) {
            // falls through to the same answer: the caller can do the same thing about it
        }
        throw Problems.of(CommonProblem.INVALID_CURSOR, "The cursor does not belong to this list with these filters.");
    }
}
