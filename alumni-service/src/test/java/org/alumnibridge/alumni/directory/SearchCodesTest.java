package org.alumnibridge.alumni.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.alumnibridge.alumni.profile.ProfileContent;
import org.alumnibridge.alumni.profile.ProfileContent.Expertise;
import org.alumnibridge.alumni.profile.ProfileContent.Home;
import org.alumnibridge.alumni.profile.ProfileContent.Identity;
import org.alumnibridge.alumni.profile.ProfileContent.KnownRegion;
import org.alumnibridge.alumni.profile.ProfileContent.SpokenLanguage;
import org.alumnibridge.alumni.profile.ProfileKind;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.junit.jupiter.api.Test;

class SearchCodesTest {

    private final SearchCodes codes = new SearchCodes(new ReferenceData());

    @Test
    void aRegionStandsWithItsDistrictAndCountry() {
        Set<String> found = codes.expertise(content());
        assertTrue(found.containsAll(List.of("region:RU-SVE", "region:RU-FD-URAL", "region:RU")), found::toString);
        assertFalse(found.contains("region:RU-PER"));
    }

    @Test
    void anIndustryStandsWithItsGroupDivisionAndSection() {
        Set<String> found = codes.expertise(content());
        assertTrue(
                found.containsAll(List.of("industry:24.51", "industry:24.5", "industry:24", "industry:C")),
                found::toString);
    }

    @Test
    void aLevelStandsWithThoseBelowIt() {
        Set<String> found = codes.expertise(content());
        assertTrue(
                found.containsAll(List.of("language:ru", "language:ru:A1", "language:ru:B1", "language:ru:B2")),
                found::toString);
        assertFalse(found.contains("language:ru:C1"));
    }

    @Test
    void theCareerHasProgrammeCohortAndHome() {
        assertEquals(
                Set.of("programme:MP", "cohort:2014", "home:DE", "home:DE-NW"), Set.copyOf(codes.career(content())));
    }

    @Test
    void whatEveryGeneratedPersonHasIsFoundByItself() {
        GeneratedPeople people = new GeneratedPeople(new Random(4), "codes");
        people.people(50).forEach(person -> person.content()
                .expertise()
                .industries()
                .forEach(code -> assertTrue(codes.expertise(person.content()).contains("industry:" + code))));
    }

    private static ProfileContent content() {
        return new ProfileContent(
                ProfileKind.ALUMNUS,
                new Identity("Elena", "Sokolova", null, null),
                null,
                "MP",
                2014,
                new Home("DE", "DE-NW"),
                new Expertise(
                        List.of(new KnownRegion("RU-SVE", null, null)),
                        List.of("24.51"),
                        null,
                        List.of(new SpokenLanguage("ru", "B2"))),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
