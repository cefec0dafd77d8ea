package org.alumnibridge.alumni.reference.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which classes of the old edition became which of the new one.
 *
 * @param older by new class
 * @param newer by old class
 */
record Crosswalk(Map<String, Set<String>> older, Map<String, Set<String>> newer, List<Finding> findings) {

    /** @param text a table whose first column has the new code and whose second has the old one */
    static Crosswalk parse(String text) {
        Table table = Table.parse(text);
        Crosswalk crosswalk = new Crosswalk(new TreeMap<>(), new TreeMap<>(), new ArrayList<>(table.findings()));
        if (table.header().size() < 2) {
            crosswalk.findings.add(new Finding(1, "", "two columns expected: the new code and the old one"));
            return crosswalk;
        }
        table.lines().forEach(line -> crosswalk.add(line, table.header()));
        return crosswalk;
    }

    private void add(Table.Line line, List<String> header) {
        header.subList(0, 2).stream()
                .filter(column -> !line.cell(column).matches("\\d\\d\\.\\d\\d"))
                .map(column ->
                        new Finding(line.number(), column, "\"" + line.cell(column) + "\" is not the code of a class"))
                .forEach(findings::add);
        String now = line.cell(header.get(0));
        String before = line.cell(header.get(1));
        older.computeIfAbsent(now, any -> new TreeSet<>()).add(before);
        newer.computeIfAbsent(before, any -> new TreeSet<>()).add(now);
    }
}
