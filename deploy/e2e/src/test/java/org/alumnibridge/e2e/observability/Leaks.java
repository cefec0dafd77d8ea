package org.alumnibridge.e2e.observability;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in a text what should not be there. Written apart from the services' own mask, and coarser: what one overlooks the
 * other may find.
 */
final class Leaks {

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("[^\\s<>\"'(),;:=@]+(?:@|%40)[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}"),
            Pattern.compile("eyJ[A-Za-z0-9_-]{10,}"),
            Pattern.compile("[Bb]earer [A-Za-z0-9_.-]{10,}"),
            Pattern.compile("(?<![\\w.:+-])\\+\\d[\\d ()/-]{7,}\\d"),
            Pattern.compile("(?<![\\w.:+-])0\\d{2,4}[ /-]\\d{5,}"));

    private Leaks() {}

    /** The first one. */
    static Optional<String> in(String text) {
        return PATTERNS.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    /** Also any of these words. */
    static Optional<String> in(String text, List<String> words) {
        Stream<String> named = words.stream().filter(text::contains);
        return Stream.concat(in(text).stream(), named).findFirst();
    }
}
