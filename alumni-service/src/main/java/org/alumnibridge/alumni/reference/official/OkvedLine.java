package org.alumnibridge.alumni.reference.official;

import java.util.List;
import java.util.Optional;

/** {@code Razdel;Code;Name}: a section's own line has no code; codes below the class (24.10.1) are left out. */
final class OkvedLine implements OfficialFormat.LineForm {

    @Override
    public List<String> columns() {
        return List.of("Code", "Razdel", "Name");
    }

    @Override
    public String titleColumn() {
        return "Name";
    }

    @Override
    public Optional<OfficialEntry> read(Table.Line line) throws OfficialFormat.BadCell {
        boolean section = line.cell("Code").isEmpty();
        String column = section ? "Razdel" : "Code";
        String code = line.cell(column).replaceFirst("^(Раздел|РАЗДЕЛ) ", "");
        if (!code.matches("[A-Z]|\\d\\d(\\.\\d{1,2}){0,3}")) {
            throw new OfficialFormat.BadCell(line, column, "\"" + code + "\" is not a code of OKVED 2");
        }
        return NaceCode.level(code)
                .map(level -> new OfficialEntry(line.number(), code, "", line.cell("Name"), NaceCode.columns(level)));
    }
}
