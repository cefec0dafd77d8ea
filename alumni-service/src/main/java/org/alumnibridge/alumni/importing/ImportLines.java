package org.alumnibridge.alumni.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/**
 * Cuts an upload into lines as its bytes arrive, and never holds more than one. Lines end with LF or CRLF; a byte order
 * mark at the start of the file is no part of the first line.
 */
final class ImportLines {

    /** Bytes; the rest of a longer line is skipped. */
    static final int LONGEST = 64 * 1024;

    private static final int BUFFER = 8 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream file;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;
    private int number;

    ImportLines(InputStream file) {
        this.file = new BufferedInputStream(file, BUFFER);
    }

    /** The next line that is not blank, empty at the end. Blank lines are no rows, but they count as lines. */
    Optional<StagedRow> next() throws IOException {
        Optional<StagedRow> row = Optional.empty();
        while (row.isEmpty() && readLine()) {
            number++;
            row = row();
        }
        return row;
    }

    private boolean readLine() throws IOException {
        line.reset();
        tooLong = false;
        int next = file.read();
        boolean more = next >= 0;
        for (; next >= 0 && next != '\n'; next = file.read()) {
            take(next);
        }
        return more;
    }

    private void take(int next) {
        if (line.size() < LONGEST) {
            line.write(next);
        } else {
            tooLong = true;
        }
    }

    private Optional<StagedRow> row() {
        if (tooLong) {
            return Optional.of(StagedRow.broken(number, LineDefect.LINE_TOO_LONG));
        }
        try {
            return Optional.of(withoutMark(decoded()))
                    .filter(text -> !text.isBlank())
                    .map(this::row);
        } catch (CharacterCodingException notUtf8) {
            return Optional.of(StagedRow.broken(number, LineDefect.NOT_UTF8));
        }
    }

    /** The database keeps no NUL, and JSON allows none as it is. */
    private StagedRow row(String text) {
        return text.indexOf('\0') < 0 ? StagedRow.of(number, text) : StagedRow.broken(number, LineDefect.NOT_JSON);
    }

    private String decoded() throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray())).toString();
    }

    private String withoutMark(String text) {
        return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
