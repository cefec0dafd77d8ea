package org.alumnibridge.matching.reference;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.data.codes.Code;
import org.alumnibridge.kit.data.codes.CodeList;

/** The code lists that ranking leans on. */
@ApplicationScoped
public class ReferenceData {

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

    /** Country of a region; of an unknown one what its ISO 3166-2 code begins with. */
    public String countryOf(String region) {
        return regions.find(region)
                .map(Code::columns)
                .map(columns -> columns.get("country"))
                .orElseGet(() -> region.split("-", 2)[0]);
    }
}
