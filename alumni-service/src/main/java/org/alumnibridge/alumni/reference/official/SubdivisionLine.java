package org.alumnibridge.alumni.reference.official;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code Subdivision category,3166-2 code,Subdivision name,...}; an asterisk behind a code is a remark of ISO. */
final class SubdivisionLine implements OfficialFormat.LineForm {

    private static final String CODE = "3166-2 code";
    private static final String PARENT = "Parent subdivision";
    private static final String SHAPE = "[A-Z]{2}-[A-Z0-9]{1,3}";

    @Override
    public List<String> columns() {
        return List.of(CODE, "Subdivision category", "Subdivision name", PARENT);
    }

    @Override
    public String titleColumn() {
        return "Subdivision name";
    }

    @Override
    public boolean owns(String code) {
        return code.matches(SHAPE);
    }

    @Override
    public Optional<OfficialEntry> read(Table.Line line) throws OfficialFormat.BadCell {
        String code = code(line, CODE);
        String type = line.cell("Subdivision category").toLowerCase(Locale.ROOT).replace(' ', '_');
        return Optional.of(new OfficialEntry(
                line.number(),
                code,
                line.cell(PARENT).isEmpty() ? "" : code(line, PARENT),
                line.cell("Subdivision name"),
                Map.of("country", code.substring(0, 2), "type", type)));
    }

    private static String code(Table.Line line, String column) throws OfficialFormat.BadCell {
        String code = line.cell(column).replace("*", "").strip();
        if (!code.matches(SHAPE)) {
            throw new OfficialFormat.BadCell(line, column, "\"" + code + "\" is not a code of ISO 3166-2");
        }
        return code;
    }
}
