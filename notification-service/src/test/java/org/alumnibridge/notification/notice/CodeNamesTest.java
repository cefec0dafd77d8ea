package org.alumnibridge.notification.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.alumnibridge.kit.web.language.Language;
import org.junit.jupiter.api.Test;

class CodeNamesTest {

    private final CodeNames names = new CodeNames();

    @Test
    void namesRegionsInTheLanguageOfTheReader() {
        Facts facts = facts(List.of("DE-NW"), List.of());

        assertEquals("Nordrhein-Westfalen", names.place(facts, Language.DE));
        assertTrue(names.place(facts, Language.RU).matches(".*[а-я].*"), names.place(facts, Language.RU));
    }

    @Test
    void namesTheCountryWhereNoRegionIsNamed() {
        Facts facts = facts(List.of(), List.of());

        assertEquals("Deutschland", names.place(facts, Language.DE));
        assertEquals("Германия", names.place(facts, Language.RU));
    }

    @Test
    void showsACodeThatItDoesNotKnow() {
        Facts facts = facts(List.of("DE-BE", "XX-YY"), List.of("99.99"));

        assertEquals("Berlin, XX-YY", names.place(facts, Language.EN));
        assertEquals("99.99", names.industries(facts, Language.EN));
    }

    @Test
    void showsACountryThatIsNoneAsItStands() {
        Facts nowhere = new Facts(Kind.OTHER, "Nowhere", List.of(), List.of(), null);

        assertEquals("NOWHERE", names.place(nowhere, Language.EN));
        assertEquals("-", names.place(new Facts(Kind.OTHER, null, List.of(), List.of(), null), Language.EN));
    }

    private static Facts facts(List<String> regions, List<String> industries) {
        return new Facts(Kind.QUESTION, "DE", regions, industries, null);
    }
}
