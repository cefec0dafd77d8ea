package org.alumnibridge.alumni.reference.official;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of cells with a header line: RFC 4180, separated by comma, semicolon or tab, whichever the header has most of. */
record Table(List<String> header, List<Line> lines, List<Finding> findings) {

    /** @param number of its first line in the file, the header being 1 */
    record Line(int number, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static Table parse(String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Cells.Row> rows = new Cells(content, separator(content)).rows();
        if (rows.isEmpty()) {
            return new Table(List.of(), List.of(), List.of(new Finding(1, "", "the file is empty")));
        }
        List<String> header = rows.get(0).cells().stream().map(String::strip).toList();
        List<Line> lines = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Cells.Row row : rows.subList(1, rows.size())) {
            wrongWidth(row, header).ifPresentOrElse(findings::add, () -> lines.add(line(row, header)));
        }
        return new Table(header, lines, findings);
    }

    private static Optional<Finding> wrongWidth(Cells.Row row, List<String> header) {
        if (row.unfinished()) {
            return Optional.of(
                    new Finding(row.number(), header.get(0), "a quoted cell that begins here is never closed"));
        }
        if (row.cells().size() == header.size()) {
            return Optional.empty();
        }
        String last = header.get(Math.min(row.cells().size(), header.size()) - 1);
        String reason = "%d cells, the header has %d".formatted(row.cells().size(), header.size());
        return Optional.of(new Finding(row.number(), last, reason));
    }

    private static Line line(Cells.Row row, List<String> header) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), row.cells().get(i).strip());
        }
        return new Line(row.number(), cells);
    }

    private static char separator(String content) {
        String header = content.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
