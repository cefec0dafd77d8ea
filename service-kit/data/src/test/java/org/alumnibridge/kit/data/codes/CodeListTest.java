package org.alumnibridge.kit.data.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.alumnibridge.kit.web.language.Language;
import org.junit.jupiter.api.Test;

class CodeListTest {

    private final CodeList regions = CodeList.load("codes/regions.csv");

    @Test
    void knowsTheWayUp() {
        assertEquals(List.of("RU-SVE", "RU-FD-URAL"), regions.lineage("RU-SVE"));
        assertTrue(regions.isWithin("RU-SVE", "RU-FD-URAL"));
        assertFalse(regions.isWithin("RU-FD-URAL", "RU-SVE"));
        assertEquals(List.of(), regions.lineage("RU-XXX"));
    }

    @Test
    void namesInTheLanguageAndInEnglishWhereThereIsNone() {
        assertEquals("Swerdlowsk", regions.find("RU-SVE").orElseThrow().name(Language.DE));
        assertEquals("Chelyabinsk Oblast", regions.find("RU-CHE").orElseThrow().name(Language.RU));
    }

    @Test
    void keepsAliasesAndFurtherColumns() {
        Code region = regions.find("RU-SVE").orElseThrow();

        assertEquals(List.of("Jekaterinburg", "Ural"), region.aliases());
        assertEquals("oblast", region.columns().get("type"));
    }

    @Test
    void aMissingFileFailsLoudly() {
        assertThrows(IllegalStateException.class, () -> CodeList.load("codes/none.csv"));
    }
}
