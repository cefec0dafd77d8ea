package org.alumnibridge.alumni.reference.official;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alumnibridge.alumni.reference.official.Changes.Kind;

/**
 * Our list with the codes of a new edition: ours stay what they are called, new ones get the official title until they
 * have a name of their own, and none goes away.
 */
final class MergingEdition {

    private final OfficialFormat format;
    private final OwnList own;
    private final Map<String, OfficialEntry> entries;
    private final Optional<Succession> succession;
    private final boolean titles;
    private final Changes changes = new Changes();

    /** @param titles whether official titles replace our names in the language of the format */
    MergingEdition(
            OfficialFormat format,
            OwnList own,
            Collection<OfficialEntry> entries,
            Optional<Crosswalk> crosswalk,
            boolean titles) {
        this.format = format;
        this.own = own;
        this.entries = entries.stream().collect(Collectors.toMap(OfficialEntry::code, entry -> entry));
        this.succession = crosswalk.map(this::succession);
        this.titles = titles;
    }

    Changes changes() {
        return changes;
    }

    OwnList merged() {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        own.rows().forEach((code, row) -> rows.put(code, entries.containsKey(code) ? known(row) : left(code, row)));
        entries.values().stream()
                .filter(entry -> !rows.containsKey(entry.code()))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .forEach(entry -> unknown(entry, rows));
        return own.with(new OwnOrder(rows).order(own.rows().size()));
    }

    private Map<String, String> known(Map<String, String> row) {
        OfficialEntry entry = entries.get(row.get("code"));
        Map<String, String> merged = new LinkedHashMap<>(row);
        if (format.complete()) {
            move(entry, merged);
            rename(entry, merged);
        }
        if (titles || merged.getOrDefault(nameColumn(), "").isEmpty()) {
            title(entry, merged);
        }
        return merged;
    }

    private void move(OfficialEntry entry, Map<String, String> row) {
        row.putAll(entry.columns());
        String parent = OwnList.parent(row);
        if (!entry.parent().isEmpty() && !entry.parent().equals(parent)) {
            changes.add(Kind.MOVED, entry.code(), parent + " -> " + entry.parent());
            row.put("parent", entry.parent());
        }
    }

    private void rename(OfficialEntry entry, Map<String, String> row) {
        if (succession.isEmpty()) {
            return;
        }
        Optional<String> old = succession.get().predecessor(entry.code());
        if (old.isPresent()) {
            carry(entry, row, old.get());
        } else if (succession.get().overlaps(entry.code())) {
            changes.add(Kind.SHIFTED, entry.code(), entry.title());
        } else {
            changes.add(Kind.REPLACED, entry.code(), entry.title());
            nameByTitle(entry, row);
        }
    }

    private void carry(OfficialEntry entry, Map<String, String> row, String old) {
        if (!old.equals(entry.code())) {
            changes.add(Kind.CARRIED, entry.code(), "from " + old);
            own.columns().stream()
                    .filter(MergingEdition::isWording)
                    .forEach(column -> row.put(column, own.rows().get(old).get(column)));
        }
        if (!succession.orElseThrow().means(old, entry.code())) {
            changes.add(Kind.SHIFTED, entry.code(), entry.title());
        }
    }

    private void title(OfficialEntry entry, Map<String, String> row) {
        if (!entry.title().equals(row.put(nameColumn(), entry.title()))) {
            changes.add(Kind.TITLED, entry.code(), entry.title());
        }
    }

    private Map<String, String> left(String code, Map<String, String> row) {
        if (format.complete() && inScope(row) && format.form().owns(code)) {
            Set<String> successors = succession.map(all -> all.successors(code)).orElse(Set.of());
            changes.add(Kind.REMOVED, code, successors.isEmpty() ? "" : "now " + String.join(", ", successors));
        }
        return row;
    }

    /** A list of one country's subdivisions says nothing about another's. */
    private boolean inScope(Map<String, String> row) {
        return !row.containsKey("country")
                || entries.values().stream().anyMatch(entry -> row.get("country")
                        .equals(entry.columns().get("country")));
    }

    private void unknown(OfficialEntry entry, Map<String, Map<String, String>> rows) {
        if (!format.complete()) {
            changes.add(Kind.FOREIGN, entry.code(), entry.title());
            return;
        }
        Map<String, String> row = new LinkedHashMap<>(Map.of("code", entry.code(), "parent", entry.parent()));
        row.putAll(entry.columns());
        Optional<String> old = succession.flatMap(all -> all.predecessor(entry.code()));
        old.ifPresentOrElse(code -> carry(entry, row, code), () -> nameNew(entry, row));
        rows.put(entry.code(), row);
    }

    private void nameNew(OfficialEntry entry, Map<String, String> row) {
        changes.add(Kind.ADDED, entry.code(), entry.title());
        nameByTitle(entry, row);
    }

    private void nameByTitle(OfficialEntry entry, Map<String, String> row) {
        own.columns().stream().filter(MergingEdition::isWording).forEach(column -> row.put(column, ""));
        row.put(nameColumn(), entry.title());
    }

    private Succession succession(Crosswalk crosswalk) {
        Map<String, String> before =
                own.rows().values().stream().collect(Collectors.toMap(row -> row.get("code"), OwnList::parent));
        Map<String, String> now =
                entries.values().stream().collect(Collectors.toMap(OfficialEntry::code, OfficialEntry::parent));
        return new Succession(before, now, crosswalk);
    }

    private String nameColumn() {
        return "name_" + format.language().tag();
    }

    private static boolean isWording(String column) {
        return column.startsWith("name_") || column.equals("aliases");
    }
}
