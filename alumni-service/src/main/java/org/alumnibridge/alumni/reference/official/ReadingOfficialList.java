package org.alumnibridge.alumni.reference.official;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a published list whole and finds everything that is wrong with it, not only the first thing. */
final class ReadingOfficialList {

    private final OfficialFormat format;
    private final Map<String, OfficialEntry> entries = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param entries in the order of the file; of a code named in several languages, the first line */
    record Result(Collection<OfficialEntry> entries, List<Finding> findings) {}

    ReadingOfficialList(OfficialFormat format) {
        this.format = format;
    }

    Result read(String text) {
        Table table = Table.parse(text);
        findings.addAll(table.findings());
        List<String> missing = format.form().columns().stream()
                .filter(column -> !table.header().contains(column))
                .toList();
        missing.forEach(column -> findings.add(new Finding(1, column, "the header lacks this column")));
        if (missing.isEmpty()) {
            table.lines().forEach(this::read);
            entries.values().forEach(this::checkParent);
        }
        if (entries.isEmpty() && findings.isEmpty()) {
            findings.add(new Finding(1, codeColumn(), "the file has no codes"));
        }
        return new Result(entries.values(), findings);
    }

    private void read(Table.Line line) {
        try {
            format.form().read(line).ifPresent(this::add);
        } catch (OfficialFormat.BadCell bad) {
            findings.add(bad.finding());
        }
    }

    private void add(OfficialEntry entry) {
        if (entry.title().isBlank()) {
            findings.add(new Finding(entry.line(), format.form().titleColumn(), "no title for " + entry.code()));
        }
        OfficialEntry earlier = entries.putIfAbsent(entry.code(), entry);
        if (earlier != null && !inAnotherLanguage(earlier, entry)) {
            findings.add(new Finding(
                    entry.line(), codeColumn(), entry.code() + " stands in line " + earlier.line() + " already"));
        }
    }

    /** ISO repeats a subdivision for each language and way of transliteration. */
    private boolean inAnotherLanguage(OfficialEntry earlier, OfficialEntry later) {
        return format == OfficialFormat.ISO_3166_2 && earlier.columns().equals(later.columns());
    }

    private void checkParent(OfficialEntry entry) {
        if (!entry.parent().isEmpty() && !entries.containsKey(entry.parent())) {
            findings.add(new Finding(
                    entry.line(), "Parent", "the parent of " + entry.code() + ", " + entry.parent() + ", is missing"));
        }
        boolean needsParent = format == OfficialFormat.NACE
                && !"section".equals(entry.columns().get("level"));
        if (needsParent && entry.parent().isEmpty()) {
            findings.add(new Finding(entry.line(), "Parent", entry.code() + " has no parent"));
        }
    }

    private String codeColumn() {
        return format.form().columns().get(0);
    }
}
