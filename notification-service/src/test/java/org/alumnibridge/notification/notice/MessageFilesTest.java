package org.alumnibridge.notification.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a translator can forget. */
class MessageFilesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

    private final Properties english = messages("en");

    @ParameterizedTest
    @ValueSource(strings = {"de", "ru"})
    void everyLanguageSaysTheSameThings(String language) {
        assertEquals(english.stringPropertyNames(), messages(language).stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ru"})
    void everyLanguageKeepsThePlaceholders(String language) {
        Properties translated = messages(language);
        for (String key : english.stringPropertyNames()) {
            assertEquals(placeholders(english, key), placeholders(translated, key), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ru"})
    void nothingIsLeftEmpty(String language) {
        messages(language).forEach((key, text) -> assertFalse(text.toString().isBlank(), key.toString()));
    }

    private static Set<String> placeholders(Properties messages, String key) {
        return PLACEHOLDER
                .matcher(messages.getProperty(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties messages(String language) {
        String file = "/messages/notice_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(MessageFilesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties messages = new Properties();
            messages.load(reader);
            return messages;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
