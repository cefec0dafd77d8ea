package org.alumnibridge.alumni.reference.official;

import java.util.List;
import java.util.Optional;

/** {@code Order,Level,Code,Parent,Description,This item includes,...}: levels 1 to 4 are ours. */
final class NaceLine implements OfficialFormat.LineForm {

    @Override
    public List<String> columns() {
        return List.of("Code", "Level", "Parent", "Description");
    }

    @Override
    public String titleColumn() {
        return "Description";
    }

    @Override
    public Optional<OfficialEntry> read(Table.Line line) throws OfficialFormat.BadCell {
        if (!line.cell("Level").matches("[1-6]")) {
            throw new OfficialFormat.BadCell(line, "Level", "1 to 6 expected, not \"" + line.cell("Level") + "\"");
        }
        int level = Integer.parseInt(line.cell("Level"));
        return level > 4 ? Optional.empty() : Optional.of(entry(line, NaceCode.nameOf(level)));
    }

    private static OfficialEntry entry(Table.Line line, String level) throws OfficialFormat.BadCell {
        String code = line.cell("Code");
        if (NaceCode.level(code).filter(level::equals).isEmpty()) {
            throw new OfficialFormat.BadCell(line, "Code", "\"" + code + "\" is not the code of a " + level);
        }
        return new OfficialEntry(
                line.number(), code, line.cell("Parent"), line.cell("Description"), NaceCode.columns(level));
    }
}
