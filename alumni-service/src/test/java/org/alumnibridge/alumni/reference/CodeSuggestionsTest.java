package org.alumnibridge.alumni.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.alumnibridge.alumni.support.ScriptFolding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSuggestionsTest {

    private final ReferenceData reference = new ReferenceData();
    private final CodeSuggestions suggestions = new CodeSuggestions(reference, new ReferenceLists(reference));

    @ParameterizedTest
    @CsvSource({
        "REGIONS, Jekaterinburg, RU-SVE",
        "REGIONS, Екатеринбург, RU-SVE",
        "REGIONS, Swerdlowska, RU-SVE",
        "REGIONS, Nordrhein Westfahlen, DE-NW",
        "INDUSTRIES, Giesserei, 24.5",
        "LANGUAGES, Russisch, ru",
        "ORGANISATIONS, bmwk, bmwi"
    })
    void guessesWhatWasMeant(ReferenceList list, String text, String code) {
        List<String> guesses = suggestions.of(list, text);
        assertTrue(guesses.contains(code), guesses::toString);
    }

    @Test
    void saysNothingRatherThanAnything() {
        assertEquals(List.of(), suggestions.of(ReferenceList.REGIONS, "qqqqqq"));
        assertEquals(List.of(), suggestions.of(ReferenceList.REGIONS, " "));
    }

    @Test
    void knowsCodesByTheirOtherNames() {
        KnownWords words = new KnownWords(reference);
        assertEquals(Set.of("RU-SVE"), words.codes(ReferenceList.REGIONS, ScriptFolding.fold("Jekaterinburg")));
        assertEquals(
                words.codes(ReferenceList.REGIONS, ScriptFolding.fold("Екатеринбург")),
                words.codes(ReferenceList.REGIONS, ScriptFolding.fold("Yekaterinburg")));
        assertEquals(Set.of("FFR"), words.codes(ReferenceList.PROGRAMMES, ScriptFolding.fold("Russlandlandgeschäft")));
        assertEquals(Set.of(), words.codes(ReferenceList.REGIONS, "katerinburg"));
    }
}
