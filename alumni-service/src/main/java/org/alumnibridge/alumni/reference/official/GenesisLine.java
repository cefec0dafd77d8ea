package org.alumnibridge.alumni.reference.official;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Code;Inhalt} with codes such as WZ08-C, WZ08-24, WZ08-245, WZ08-2451; subclasses and sums are left out. */
final class GenesisLine implements OfficialFormat.LineForm {

    private static final Pattern CODE = Pattern.compile("WZ\\d\\d-(?:([A-Z])|(\\d\\d)(\\d{0,2}))");

    @Override
    public List<String> columns() {
        return List.of("Code", "Inhalt");
    }

    @Override
    public String titleColumn() {
        return "Inhalt";
    }

    @Override
    public Optional<OfficialEntry> read(Table.Line line) throws OfficialFormat.BadCell {
        String raw = line.cell("Code");
        if (!raw.startsWith("WZ")) {
            throw new OfficialFormat.BadCell(line, "Code", "\"" + raw + "\" is not a code of the WZ");
        }
        Matcher parts = CODE.matcher(raw);
        return parts.matches() ? Optional.of(entry(line, code(parts))) : Optional.empty();
    }

    private static String code(Matcher parts) {
        if (parts.group(1) != null) {
            return parts.group(1);
        }
        return parts.group(3).isEmpty() ? parts.group(2) : parts.group(2) + "." + parts.group(3);
    }

    private static OfficialEntry entry(Table.Line line, String code) {
        String level = NaceCode.level(code).orElseThrow();
        return new OfficialEntry(line.number(), code, "", line.cell("Inhalt"), NaceCode.columns(level));
    }
}
