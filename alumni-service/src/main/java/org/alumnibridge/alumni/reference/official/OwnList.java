package org.alumnibridge.alumni.reference.official;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of our files of {@code reference/}: columns and rows by code, in its order. Names and aliases are ours. */
record OwnList(List<String> columns, Map<String, Map<String, String>> rows) {

    static OwnList read(Path file) throws IOException {
        Table table = Table.parse(Files.readString(file));
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        table.lines().forEach(line -> rows.put(line.cell("code"), line.cells()));
        return new OwnList(table.header(), rows);
    }

    static String parent(Map<String, String> row) {
        return row.getOrDefault("parent", "");
    }

    OwnList with(Collection<Map<String, String>> newRows) {
        Map<String, Map<String, String>> byCode = new LinkedHashMap<>();
        newRows.forEach(row -> byCode.put(row.get("code"), row));
        return new OwnList(columns, byCode);
    }

    /** Replaces the file as a whole or not at all. */
    void write(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, text(), StandardCharsets.UTF_8);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    String text() {
        return Stream.concat(
                        Stream.of(line(columns)),
                        rows.values().stream()
                                .map(row -> line(columns.stream()
                                        .map(column -> row.getOrDefault(column, ""))
                                        .toList())))
                .collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(OwnList::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
