package org.alumnibridge.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alumnibridge.kit.data.codes.CodeList;
import org.alumnibridge.kit.web.language.Language;

/** Names of coded places and industries; a code that our lists do not have yet stands for itself. */
@ApplicationScoped
public class CodeNames {

    private static final String NOWHERE = "-";

    private final CodeList regions = CodeList.load("reference/regions.csv");
    private final CodeList industries = CodeList.load("reference/industries.csv");

    /** The regions, or the country where no region is named; a dash for neither. */
    public String place(Facts facts, Language language) {
        return facts.regions().isEmpty()
                ? country(facts.country(), language)
                : names(regions, facts.regions(), language);
    }

    /** Empty when the request names no industry. */
    public String industries(Facts facts, Language language) {
        return names(industries, facts.industries(), language);
    }

    private static String names(CodeList list, List<String> codes, Language language) {
        return codes.stream()
                .map(code -> list.find(code).map(known -> known.name(language)).orElse(code))
                .collect(Collectors.joining(", "));
    }

    private static String country(String code, Language language) {
        return code == null ? NOWHERE : new Locale("", code).getDisplayCountry(Locale.forLanguageTag(language.tag()));
    }
}
