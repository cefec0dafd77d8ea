package org.alumnibridge.alumni.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportLinesTest {

    @Test
    void linesEndWithLfOrCrlfAndBlankOnesOnlyCount() throws IOException {
        List<StagedRow> lines = lines("{\"a\":1}\r\n\n  \n{\"b\":\"ä\"}".getBytes(UTF_8));
        assertEquals(List.of(1, 4), lines.stream().map(StagedRow::line).toList());
        assertEquals(
                List.of("{\"a\":1}", "{\"b\":\"ä\"}"),
                lines.stream().map(StagedRow::content).map(String::strip).toList());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertEquals(List.of(StagedRow.of(1, "{}")), lines("\uFEFF{}\n".getBytes(UTF_8)));
        assertEquals(List.of(), lines("\uFEFF".getBytes(UTF_8)));
    }

    @Test
    void aLineInAnotherEncodingIsNamed() throws IOException {
        assertEquals(
                List.of(StagedRow.broken(1, LineDefect.NOT_UTF8), StagedRow.of(2, "{}")),
                lines("{\"a\":\"Groß\"}\n{}".getBytes(ISO_8859_1)));
    }

    @Test
    void aLineHasItsLimitAndTheNextOneIsRead() throws IOException {
        String longest = "x".repeat(ImportLines.LONGEST);
        assertEquals(
                List.of(StagedRow.of(1, longest), StagedRow.broken(2, LineDefect.LINE_TOO_LONG), StagedRow.of(3, "{}")),
                lines((longest + "\n" + longest + "x\n{}").getBytes(UTF_8)));
    }

    @Test
    void aNulIsNoJson() throws IOException {
        assertEquals(List.of(StagedRow.broken(1, LineDefect.NOT_JSON)), lines("{\"a\":\"\0\"}".getBytes(UTF_8)));
    }

    private static List<StagedRow> lines(byte[] file) throws IOException {
        ImportLines lines = new ImportLines(new ByteArrayInputStream(file));
        List<StagedRow> read = new ArrayList<>();
        for (Optional<StagedRow> row = lines.next(); row.isPresent(); row = lines.next()) {
            read.add(row.get());
        }
        return read;
    }
}
