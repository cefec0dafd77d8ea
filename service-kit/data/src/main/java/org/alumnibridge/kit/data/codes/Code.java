package org.alumnibridge.kit.data.codes;

import java.util.List;
import java.util.Map;
import org.alumnibridge.kit.web.language.Language;

/**
 * One entry of a code list.
 *
 * @param parent code of the entry above it, or null
 * @param aliases other words that people use for it
 * @param columns every column of the list's file by its header
 */
public record Code(
        String code, String parent, Map<Language, String> names, List<String> aliases, Map<String, String> columns) {

    /** Name in the language, in English where there is none. */
    public String name(Language language) {
        return names.getOrDefault(language, names.getOrDefault(Language.EN, code));
    }
}
