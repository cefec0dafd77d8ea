package org.alumnibridge.alumni.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.alumnibridge.alumni.support.JsonText;
import org.alumnibridge.kit.web.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileRulesTest {

    private static final ObjectMapper JSON = JsonText.JSON;
    private static final String GOOD = """
            {"kind": "alumnus", "identity": {"givenName": "Elena", "familyName": "Sokolova"},
             "programme": "MP", "cohortYear": 2012, "home": {"country": "RU", "region": "RU-SVE"},
             "expertise": {"regions": [{"code": "RU-SVE", "basis": "professional", "evidenceYear": 2015}],
               "industries": ["24.51"], "topics": ["certification"], "languages": [{"code": "de", "level": "C1"}]},
             "offers": ["question"], "contact": {"email": "elena@example.org"},
             "locale": "ru", "timeZone": "Asia/Yekaterinburg"}
            """;

    private final ProfileRules rules = new ProfileRules(
            new ReferenceData(),
            Validation.buildDefaultValidatorFactory().getValidator(),
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));

    @Test
    void aGoodProfileHasNothingWrong() throws JsonProcessingException {
        assertEquals(List.of(), errors(GOOD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"home\": {\"country\": \"QQ\", \"region\": null}} | /home/country unknown-country",
                "{\"home\": {\"region\": \"RU-XXX\"}} | /home/region unknown-region",
                "{\"home\": {\"region\": \"DE-NW\"}} | /home/region region-of-another-country",
                "{\"home\": null} | /home not-null",
                "{\"identity\": {\"familyName\": null}} | /identity/familyName not-blank",
                "{\"identity\": {\"familyName\": \"a\\u0000b\"}} | /identity/familyName pattern",
                "{\"identity\": {\"photoLink\": \"javascript:alert(1)\"}} | /identity/photoLink pattern",
                "{\"programme\": \"XX\"} | /programme unknown-programme",
                "{\"programme\": null} | /cohortYear programme-missing",
                "{\"cohortYear\": 1900} | /cohortYear not-a-year-of-the-programme",
                "{\"expertise\": {\"industries\": [\"99.99\"]}} | /expertise/industries/0 unknown-industry",
                "{\"expertise\": {\"industries\": [\"24.51\", \"24.51\"]}} | /expertise/industries/1 duplicate",
                "{\"expertise\": {\"industries\": [null]}} | /expertise/industries/0 not-null",
                "{\"expertise\": {\"topics\": [\"nothing\"]}} | /expertise/topics/0 unknown-topic",
                "{\"expertise\": {\"languages\": [{\"code\": \"xx\", \"level\": \"C1\"}]}}"
                        + " | /expertise/languages/0/code unknown-language",
                "{\"expertise\": {\"languages\": [{\"code\": \"de\", \"level\": \"D1\"}]}}"
                        + " | /expertise/languages/0/level unknown-level",
                "{\"expertise\": {\"regions\": [{\"code\": \"RU-SVE\", \"evidenceYear\": 2027}]}}"
                        + " | /expertise/regions/0/evidenceYear in-the-future",
                "{\"offers\": [\"question\", \"question\"]} | /offers/1 duplicate",
                "{\"capacity\": {\"question\": -1, \"advice\": 1, \"mentorship\": 1}} | /capacity/question min",
                "{\"availability\": {\"state\": \"available\", \"pausedUntil\": \"2026-05-01\"}}"
                        + " | /availability/pausedUntil not-paused",
                "{\"availability\": {\"state\": \"paused\", \"pausedUntil\": \"9999-05-01\"}}"
                        + " | /availability/pausedUntil date-in-range",
                "{\"contact\": {\"email\": \"nobody\"}} | /contact/email pattern",
                "{\"locale\": \"fr\"} | /locale pattern",
                "{\"timeZone\": \"Mars/Olympus\"} | /timeZone unknown-time-zone",
                "{\"visibility\": {\"contact\": [\"everyone\"]}} | /visibility/contact/0 unknown-audience",
                "{\"visibility\": {\"contact\": [\"organisation:acme\"]}} | /visibility/contact/0 unknown-organisation"
            })
    void whatIsWrongIsNamedWithItsPlace(String patch, String error) throws JsonProcessingException {
        assertEquals(
                List.of(error),
                errors(MergePatch.apply(JSON.readTree(GOOD), JSON.readTree(patch))
                        .toString()));
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() throws JsonProcessingException {
        ObjectNode profile = (ObjectNode) JSON.readTree(GOOD);
        profile.put("timeZone", "Mars/Olympus").put("programme", "XX").put("locale", "fr");
        assertEquals(3, errors(profile.toString()).size());
    }

    @Test
    void aListWithoutMeasureIsRefusedAsAWhole() throws JsonProcessingException {
        ObjectNode profile = (ObjectNode) JSON.readTree(GOOD);
        ArrayNode industries = ((ObjectNode) profile.get("expertise")).putArray("industries");
        IntStream.range(0, 10_000).forEach(i -> industries.add("99." + i));
        assertEquals(List.of("/expertise/industries size"), errors(profile.toString()));
    }

    @Test
    void errorsAreNotMoreThanAPersonReadsAndRepeatLittle() throws JsonProcessingException {
        ObjectNode profile = (ObjectNode) JSON.readTree(GOOD);
        ObjectNode visibility = profile.putObject("visibility");
        String endless = "x".repeat(500_000);
        for (String group : List.of("identity", "career")) {
            ArrayNode audiences = visibility.putArray(group);
            IntStream.range(0, 40).forEach(i -> audiences.add(i + endless));
        }
        List<FieldError> errors = rules.errors(JSON.readValue(profile.toString(), ProfileContent.class));
        assertEquals(50, errors.size());
        assertTrue(errors.stream().allMatch(error -> error.detail().length() < 200));
    }

    private List<String> errors(String json) throws JsonProcessingException {
        return rules.errors(JSON.readValue(json, ProfileContent.class)).stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }
}
