package org.alumnibridge.alumni.reference.official;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into rows of cells and remembers where each row began. */
final class Cells {

    /** @param unfinished when the text ended inside quotes */
    record Row(int number, List<String> cells, boolean unfinished) {}

    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private boolean quoted;
    private int line = 1;
    private int began = 1;

    Cells(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Empty lines are no rows. */
    List<Row> rows() {
        for (int i = 0; i < text.length(); i++) {
            i += take(text.charAt(i), i + 1 < text.length() && text.charAt(i + 1) == '"');
        }
        endRow();
        return rows;
    }

    /** @return how many further characters were taken */
    private int take(char character, boolean quoteFollows) {
        if (character == '\n') {
            line++;
        }
        if (quoted) {
            return takeQuoted(character, quoteFollows);
        }
        if (character == '"' && cell.toString().isBlank()) {
            cell.setLength(0);
            quoted = true;
        } else if (character == separator) {
            endCell();
        } else if (character == '\n') {
            endRow();
        } else if (character != '\r') {
            cell.append(character);
        }
        return 0;
    }

    private int takeQuoted(char character, boolean quoteFollows) {
        if (character != '"') {
            cell.append(character);
            return 0;
        }
        if (quoteFollows) {
            cell.append('"');
            return 1;
        }
        quoted = false;
        return 0;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (cells.size() > 1 || !cells.get(0).isBlank()) {
            rows.add(new Row(began, cells, quoted));
        }
        cells = new ArrayList<>();
        began = line;
    }
}
