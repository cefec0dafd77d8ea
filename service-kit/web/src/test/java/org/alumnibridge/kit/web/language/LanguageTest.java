package org.alumnibridge.kit.web.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|DE",
                "de-AT,en;q=0.8|DE",
                "fr,ru;q=0.7,en;q=0.5|RU",
                "fr|EN",
                "*|EN",
                "not a header;;|EN",
                "-|EN",
                "''|EN",
                "|EN"
            })
    void choosesTheBestThatWeSpeak(String acceptLanguage, Language best) {
        assertEquals(best, Language.best(acceptLanguage));
    }

    @ParameterizedTest
    @CsvSource({"ru-RU,RU", "de,DE", "tt,EN", ",EN"})
    void knowsThePersonsLanguage(String locale, Language language) {
        assertEquals(language, Language.ofTag(locale));
    }
}
