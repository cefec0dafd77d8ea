package org.alumnibridge.request.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.alumnibridge.kit.data.codes.CodeList;

/** The code lists that requests are checked against. */
@ApplicationScoped
public class ReferenceCodes {

    /** Levels of the Common European Framework, lowest first. */
    private static final Set<String> LANGUAGE_LEVELS = Set.of("A1", "A2", "B1", "B2", "C1", "C2");

    private final CodeList regions = CodeList.load("reference/regions.csv");
    private final CodeList industries = CodeList.load("reference/industries.csv");
    private final CodeList topics = CodeList.load("reference/topics.csv");
    private final CodeList languages = CodeList.load("reference/languages.csv");

    public CodeList regions() {
        return regions;
    }

    public CodeList industries() {
        return industries;
    }

    public CodeList topics() {
        return topics;
    }

    public CodeList languages() {
        return languages;
    }

    public boolean isLanguageLevel(String level) {
        return LANGUAGE_LEVELS.contains(level);
    }

    /** Country of a region, null for an unknown region. */
    public String countryOf(String region) {
        return regions.find(region).map(code -> code.columns().get("country")).orElse(null);
    }

    /** The region's district, or the region itself where there are none. */
    public String districtOf(String region) {
        List<String> lineage = regions.lineage(region);
        return lineage.isEmpty() ? null : lineage.get(lineage.size() - 1);
    }

    /** The group (24.5) that a class (24.51) belongs to; the code itself when it is no finer than a group. */
    public String industryGroupOf(String industry) {
        return industries.lineage(industry).stream()
                .filter(this::isGroup)
                .findFirst()
                .orElse(industry);
    }

    private boolean isGroup(String industry) {
        return industries
                .find(industry)
                .filter(code -> "group".equals(code.columns().get("level")))
                .isPresent();
    }
}
