package org.alumnibridge.kit.web.observability;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what names a person or lets somebody act as one: e-mail addresses, telephone numbers, tokens,
 * passwords, and the values that the database quotes in its refusals. Rather one number too many than one too few.
 */
public final class Masking {

    /** No text without one of these holds anything to mask: most lines are looked at once. */
    private static final Pattern SUSPECT =
            Pattern.compile("[@+]|%40|eyJ|[Bb]earer|[Pp]assword|[Ss]ecret|_token|=\\(|row contains|0\\d|8[ (-]");

    private record Rule(Pattern pattern, String replacement) {

        static Rule of(String pattern, String replacement) {
            return new Rule(Pattern.compile(pattern), replacement);
        }

        String apply(String text) {
            return pattern.matcher(text).replaceAll(replacement);
        }
    }

    private static final List<Rule> RULES = List.of(
            // What PostgreSQL says of a row: everything from there on may be a value, line breaks too.
            Rule.of("(?s)(row contains) \\(.*", "$1 <values>"),
            Rule.of("(Key \\([^)]*\\)=)\\((?:[^)\\n]|\\)(?! (?:already|is not|is still|conflicts)))*\\)", "$1<value>"),
            Rule.of("[\\p{L}\\p{N}._%+'-]+(?:@|%40)[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+", "<e-mail>"),
            Rule.of("(?i)\\b(bearer)\\s+[\\w.~+/=-]+", "$1 <token>"),
            Rule.of(
                    "(?i)\\b((?:\\w*_)?(?:password|secret|token))([\"']?\\s*[=:]\\s*[\"']?)[^\\s\"',;&}\\]]+",
                    "$1$2<secret>"),
            Rule.of("\\beyJ[\\w-]{8,}(?:\\.[\\w-]*)*", "<token>"),
            // International, then as written in Germany, then as in Russia.
            Rule.of("(?<![\\w.+-])(?<!\\d:)\\+\\d{1,3}(?:[ ()./-]{0,3}\\d){6,13}(?!\\w)", "<phone>"),
            Rule.of(
                    "(?<![\\w.+-])(?<!\\d:)(?=\\(?0(?:[ ()/-]{0,3}\\d){6})\\(?0\\d{2,5}\\)?(?:[ /-]{1,3}\\d{2,}){1,4}(?!\\w)",
                    "<phone>"),
            Rule.of("(?<![\\w.+-])(?<!\\d:)8[ -]?\\(?\\d{3}\\)?[ -]?\\d{3}[ -]\\d{2}[ -]\\d{2}(?!\\w)", "<phone>"));

    private Masking() {}

    /** The same text where there is nothing to mask. */
    public static String mask(String text) {
        if (text == null || !SUSPECT.matcher(text).find()) {
            return text;
        }
        String masked = text;
        for (Rule rule : RULES) {
            masked = rule.apply(masked);
        }
        return masked;
    }
}
