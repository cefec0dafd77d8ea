package org.alumnibridge.alumni.reference.official;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingOfficialListTest {

    private static final Path SAMPLES = Path.of("src/test/resources/official");

    @TempDir
    Path directory;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeEach
    void ownLists() throws IOException {
        Files.copy(SAMPLES.resolve("own.csv"), directory.resolve("industries.csv"));
        Files.copy(SAMPLES.resolve("own-regions.csv"), directory.resolve("regions.csv"));
    }

    @Test
    void aNewCodeComesInWhereItBelongsAndOursKeepTheirNames() {
        assertEquals(0, run("nace", "nace.csv", "--write"));

        assertEquals(
                List.of("B", "C", "24", "24.5", "24.51", "24.52", "24.53", "28", "28.9", "28.91"),
                List.copyOf(industries().keySet()));
        assertEquals("Iron, cast", industries().get("24.51").get("name_en"));
        assertEquals("Grauguss", industries().get("24.51").get("aliases"));
        assertEquals("Official 24.52", industries().get("24.52").get("name_en"));
        assertEquals("class", industries().get("24.52").get("level"));
        assertTells("1 x new", "24.52  Official 24.52", "1 x no longer in the official list", "24.53");
    }

    @Test
    void aSecondImportChangesNothing() throws IOException {
        run("nace", "nace.csv", "--write");
        String first = Files.readString(directory.resolve("industries.csv"));
        run("nace", "nace.csv", "--write");

        assertEquals(first, Files.readString(directory.resolve("industries.csv")));
    }

    @Test
    void withoutTheWordNothingIsWritten() throws IOException {
        assertEquals(0, run("nace", "nace.csv"));

        assertEquals(own(), Files.readString(directory.resolve("industries.csv")));
        assertTells("24.52  Official 24.52", "Nothing was written");
    }

    @Test
    void everyBadLineIsNamedAndNothingIsHalfImported() throws IOException {
        assertEquals(1, run("nace", "nace-broken.csv", "--write"));

        assertEquals(own(), Files.readString(directory.resolve("industries.csv")));
        assertTells(
                "line 4, column \"Code\": \"245\" is not the code of a group",
                "line 5, column \"Level\": 1 to 6 expected, not \"x\"",
                "line 6, column \"Description\": no title for 24.51",
                "line 6, column \"Parent\": the parent of 24.51, 24.5, is missing",
                "line 7, column \"Code\": 24 stands in line 3 already",
                "line 8, column \"Code\": 3 cells, the header has 5",
                "6 findings; nothing was changed.");
    }

    @Test
    void aNewEditionTakesNamesAlongByTheCrosswalk() {
        assertEquals(0, run("nace", "nace-next.csv", "--crosswalk", sample("crosswalk.csv"), "--write"));

        assertEquals("Iron, cast", industries().get("24.54").get("name_en"));
        assertEquals("Grauguss", industries().get("24.54").get("aliases"));
        assertEquals("Official 24.53", industries().get("24.53").get("name_en"));
        assertEquals("Foundry machinery", industries().get("28.91").get("name_en"));
        assertEquals("B", industries().get("28").get("parent"));
        assertTells(
                "24.54  from 24.51",
                "24.53  Official 24.53",
                "28.91  Official 28.91",
                "28  C -> B",
                "24.51  now 24.54");
    }

    @Test
    void subdivisionsOfACountryLeaveTheOthersAlone() throws IOException {
        assertEquals(0, run("iso-3166-2", "iso-3166-2.csv", "--write"));

        OwnList regions = OwnList.read(directory.resolve("regions.csv"));
        assertEquals(
                List.of("DE-BB", "RU-FD-URAL", "RU-KGN", "RU-SVE", "RU-NEW", "AM-ER"),
                List.copyOf(regions.rows().keySet()));
        assertEquals("RU-FD-URAL", regions.rows().get("RU-SVE").get("parent"));
        assertEquals("RU-SVE", regions.rows().get("RU-NEW").get("parent"));
        assertEquals("autonomous_okrug", regions.rows().get("RU-NEW").get("type"));
        assertTells("1 x no longer", "RU-KGN", "1 x new", "RU-NEW  Novy okrug");
    }

    @Test
    void nationalTitlesFillOnlyWhatHasNoName() {
        assertEquals(0, run("genesis", "genesis.csv", "--write"));

        assertEquals("Gießereien", industries().get("24.5").get("name_de"));
        assertEquals("Titel 24.51", industries().get("24.51").get("name_de"));
        assertEquals(9, industries().size());
        assertTells("24.99  Titel einer fremden Klasse");
    }

    @Test
    void nationalTitlesReplaceOursWhenAsked() {
        assertEquals(0, run("genesis", "genesis.csv", "--titles", "--write"));

        assertEquals("Titel 24; mit Semikolon", industries().get("24").get("name_de"));
        assertEquals("Metals", industries().get("24").get("name_en"));
    }

    @Test
    void russianTitlesAreReadInTheirEncoding() {
        assertEquals(0, run("okved", "okved.csv", "--write"));

        assertEquals("Заголовок 24.51", industries().get("24.51").get("name_ru"));
        assertEquals("Промышленность", industries().get("C").get("name_ru"));
    }

    @Test
    void aFileOfAnotherFormIsRefused() {
        assertEquals(1, run("nace", "genesis.csv"));
        assertTells("line 1, column \"Level\": the header lacks this column");
        assertEquals(2, run("nace", "okved.csv"));
        assertTells("is not encoded in UTF-8");
        assertEquals(2, run("isic", "nace.csv"));
        assertTells("There is no format isic. Formats: nace, iso-3166-2, genesis, okved");
        assertEquals(2, run("nace", "none.csv"));
        assertTells("There is no file");
    }

    @Test
    void theShippedListsKeepTheirFormWhenTheyAreWritten() throws IOException {
        for (String name : List.of("industries.csv", "regions.csv")) {
            Path shipped = Path.of("src/main/resources/reference", name);
            assertEquals(Files.readString(shipped), OwnList.read(shipped).text());
        }
    }

    private int run(String format, String sample, String... options) {
        List<String> args = new ArrayList<>(List.of(format, sample(sample)));
        args.addAll(List.of(options));
        try {
            return new ImportingOfficialList(directory, new PrintStream(told, true, StandardCharsets.UTF_8)).run(args);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, Map<String, String>> industries() {
        try {
            return OwnList.read(directory.resolve("industries.csv")).rows();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void assertTells(String... texts) {
        String text = told.toString(StandardCharsets.UTF_8);
        for (String expected : texts) {
            assertTrue(text.contains(expected), () -> expected + " is not in:\n" + text);
        }
    }

    private static String own() throws IOException {
        return Files.readString(SAMPLES.resolve("own.csv"));
    }

    private static String sample(String name) {
        return SAMPLES.resolve(name).toString();
    }
}
