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
        "Мюнхен, DE-BY",
        "Ekaterinburg, RU-SVE",
        "Swerdlowsk, RU-SVE",
        "Екб, RU-SVE",
        "Piter, RU-SPE",
        "Питер, RU-SPE",
        "NRW, DE-NW",
        "Muenchen, DE-BY",
        "Karl-Marx-Stadt, DE-SN",
        "Куйбышев, RU-SAM",
        "Nischni Nowgorod, RU-NIZ",
        "Железногорск, RU-KYA",
        "Железногорск, RU-KRS"
    })
    void regionsAreFoundByWhatPeopleCallThem(String typed, String code) {
        assertTrue(codes(REGIONS.find(typed)).contains(code), () -> codes(REGIONS.find(typed))
                .toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Gießerei, 24.5",
        "giesserei, 24.5",
        "литейное производство, 24.5",
        "литейный завод, 24.5",
        "Foundry, 24.5",
        "24.51, 24.51",
        "Maschinenbau, 28",
        "автопром, 29",
        "Software, 62",
        "логистика, 52"
    })
    void industriesAreFoundByWhatPeopleCallThem(String typed, String code) {
        assertTrue(codes(INDUSTRIES.find(typed)).contains(code));
    }

    @Test
    void theWholeNameComesBeforeNamesThatContainIt() {
        assertEquals("RU-MOW", codes(REGIONS.find("Moskau")).get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "Rostow, RU-ROS",
        "Ростов, RU-ROS",
        "Ростов Великий, RU-YAR",
        "Frankfurt, DE-HE",
        "Frankfurt an der Oder, DE-BB",
        "Novgorod, RU-NGR",
        "Nizhny Novgorod, RU-NIZ",
        "Ural, RU-FD-URAL",
        "Киров, RU-KIR",
        "Gießerei, 24.5"
    })
    void whatIsMostLikelyMeantComesFirst(String typed, String code) {
        List<Code> found = code.contains("-") ? REGIONS.find(typed) : INDUSTRIES.find(typed);

        assertEquals(code, codes(found).get(0), () -> codes(found).toString());
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
