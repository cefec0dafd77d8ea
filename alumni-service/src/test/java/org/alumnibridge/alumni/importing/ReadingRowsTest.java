package org.alumnibridge.alumni.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.alumnibridge.alumni.profile.ProfileRules;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingRowsTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final ReadingRows reading = new ReadingRows(
            new ProfileRules(
                    new ReferenceData(), VALIDATOR, Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC)),
            VALIDATOR);

    @Test
    void aGoodLineIsAPerson() {
        ReadRow row = read(row("\"programme\":\"MP\",\"cohortYear\":2012"));
        assertTrue(row.isGood(), () -> row.errors().toString());
        assertEquals("E-1", row.externalId());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"null | not-json", "[1] | not-json", "\"text\" | not-json", "{\"a\" | not-json", "{} {} | not-json"
            })
    void whatIsNoObjectIsNoLine(String line, String code) {
        assertEquals(List.of(code), codes(read(line)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"surname\":\"x\" | /surname unknown-key",
                "\"familyName\":\"again\" |  duplicate-key",
                "\"programme\":\"MP\",\"cohortYear\":2015.7 | /cohortYear wrong-type",
                "\"offers\":[\"advise\"] | /offers/0 unknown-value",
                "\"regions\":\"RU-SVE\" | /regions wrong-type"
            })
    void whatCannotBeReadIsNamedWithItsPlace(String field, String error) {
        assertEquals(List.of(error.strip()), places(read(row(field))));
    }

    /** Errors outlive the line, and the person. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"homeRegion\":\"Canary\"",
                "\"homeRegion\":\"RU-SVE\"",
                "\"programme\":\"Canary\"",
                "\"timeZone\":\"Canary\"",
                "\"email\":\"Canary\"",
                "\"website\":\"Canary\"",
                "\"phone\":\"Canary\"",
                "\"locale\":\"Canary\"",
                "\"kind\":\"Canary\"",
                "\"offers\":[\"Canary\"]",
                "\"cohortYear\":\"Canary\"",
                "\"regions\":[\"Canary\"]",
                "\"regions\":[{\"code\":\"Canary\"}]",
                "\"industries\":[\"Canary\"]",
                "\"topics\":[\"Canary\"]",
                "\"languages\":[{\"code\":\"Canary\",\"level\":\"Canary\"}]",
                "\"company\":\"Canary\\u0000\""
            })
    void noReasonRepeatsWhatStoodInTheLine(String field) {
        List<ImportError> errors = read(row(field)).errors();
        assertFalse(errors.isEmpty());
        assertFalse(errors.toString().matches("(?s).*(Canary|RU-SVE|Elena|Sokolova|E-1).*"), errors::toString);
    }

    @Test
    void anIdIsPlainText() {
        assertEquals(
                List.of("/externalId not-an-id"),
                places(read(row("\"company\":\"x\"").replace("\"E-1\"", "\"a\\u0000b\""))));
        assertEquals(
                List.of("/externalId not-an-id"),
                places(read(row("\"company\":\"x\"").replace("\"E-1\"", "\" \""))));
    }

    @Test
    void reasonsAreStorableWhateverTheLineHolds() {
        ImportError error = read(row("\"a\\u0000b\":1")).errors().get(0);
        assertEquals("/a\uFFFDb", error.pointer());
        ImportError endless =
                read(row("\"" + "k".repeat(5_000) + "\":1")).errors().get(0);
        assertTrue(endless.pointer().length() <= 200 && endless.detail().length() <= 500);
    }

    private ReadRow read(String line) {
        return reading.read(StagedRow.of(1, line));
    }

    private static String row(String field) {
        return ("{\"externalId\":\"E-1\",\"givenName\":\"Elena\",\"familyName\":\"Sokolova\",\"homeCountry\":\"DE\","
                + field + "}");
    }

    private static List<String> codes(ReadRow row) {
        return row.errors().stream().map(ImportError::code).toList();
    }

    private static List<String> places(ReadRow row) {
        return row.errors().stream()
                .map(error -> (error.pointer() + " " + error.code()).strip())
                .toList();
    }
}
