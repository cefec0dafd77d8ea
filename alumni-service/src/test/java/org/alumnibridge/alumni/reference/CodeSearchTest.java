package org.alumnibridge.alumni.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.alumnibridge.kit.data.codes.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSearchTest {

    private static final ReferenceData DATA = new ReferenceData();
    private static final CodeSearch REGIONS = new CodeSearch(DATA.regions());
    private static final CodeSearch INDUSTRIES = new CodeSearch(DATA.list(ReferenceList.INDUSTRIES));

    @ParameterizedTest
    @CsvSource({
        "Jekaterinburg, RU-SVE",
        "jekaterinBURG, RU-SVE",
        "Екатеринбург, RU-SVE",
        "RU-SVE, RU-SVE",
        "Thuringen, DE-TH",
        "Мюнхен, DE-BY"
    })
    void regionsAreFoundByWhatPeopleCallThem(String typed, String code) {
        assertTrue(codes(REGIONS.find(typed)).contains(code), () -> codes(REGIONS.find(typed))
                .toString());
    }

    @ParameterizedTest
    @CsvSource({"Gießerei, 24.5", "giesserei, 24.5", "24.51, 24.51"})
    void industriesAreFoundByWhatPeopleCallThem(String typed, String code) {
        assertTrue(codes(INDUSTRIES.find(typed)).contains(code));
    }

    @Test
    void theWholeNameComesBeforeNamesThatContainIt() {
        assertEquals("RU-MOW", codes(REGIONS.find("Moskau")).get(0));
    }

    @Test
    void nothingTypedFindsAllAsListed() {
        assertEquals(DATA.regions().all().size(), REGIONS.find(" ").size());
        assertEquals(DATA.regions().all().iterator().next(), REGIONS.find(null).get(0));
    }

    @Test
    void whatNobodyCallsSoIsNotFound() {
        assertEquals(List.of(), REGIONS.find("Atlantis"));
    }

    private static List<String> codes(List<Code> found) {
        return found.stream().map(Code::code).toList();
    }
}
