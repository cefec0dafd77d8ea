package org.alumnibridge.alumni.reference;

import java.util.List;
import java.util.Map;
import org.alumnibridge.kit.data.codes.Code;
import org.alumnibridge.kit.web.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One entry of a reference list as the API shows it; only what its list has.
 *
 * @param name in the language of the answer
 * @param names in every language there is
 * @param aliases other words that find it
 */
@Schema(description = "One entry of a reference list; fields that its list does not have are absent.")
public record ReferenceItem(
        String code,
        String parent,
        String name,
        Map<Language, String> names,
        List<String> aliases,
        String country,
        String type,
        String level,
        String kind,
        Integer rank,
        Integer fromYear,
        Integer toYear) {

    static ReferenceItem of(Code code, Language language) {
        Map<String, String> columns = code.columns();
        return new ReferenceItem(
                code.code(),
                code.parent(),
                code.name(language),
                code.names(),
                code.aliases(),
                text(columns, "country"),
                text(columns, "type"),
                text(columns, "level"),
                text(columns, "kind"),
                number(columns, "rank"),
                number(columns, "from_year"),
                number(columns, "to_year"));
    }

    private static String text(Map<String, String> columns, String name) {
        String value = columns.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static Integer number(Map<String, String> columns, String name) {
        String value = text(columns, name);
        return value == null ? null : Integer.valueOf(value);
    }
}
