package org.alumnibridge.kit.web.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The languages in which the system speaks. */
public enum Language {
    DE,
    EN,
    RU;

    private static final List<String> TAGS =
            Arrays.stream(values()).map(Language::tag).toList();

    /** IETF tag, lower case. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The best of ours for an {@code Accept-Language} value; English when nothing fits or it cannot be read.
     */
    public static Language best(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return EN;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), TAGS);
            return tag == null ? EN : ofTag(tag);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return EN;
        }
    }

    /** The language of a person's locale such as {@code de} or {@code ru-RU}; English for any other. */
    public static Language ofTag(String locale) {
        String tag = locale == null ? "" : Locale.forLanguageTag(locale).getLanguage();
        return TAGS.contains(tag) ? valueOf(tag.toUpperCase(Locale.ROOT)) : EN;
    }
}
