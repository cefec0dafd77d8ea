package org.alumnibridge.alumni.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alumnibridge.kit.data.codes.CodeList;

/** All reference lists, read once from the files the build packs. */
@ApplicationScoped
public class ReferenceData {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Map<ReferenceList, CodeList> lists;

    public ReferenceData() {
        this.lists = Arrays.stream(ReferenceList.values())
                .collect(Collectors.toMap(
                        list -> list,
                        list -> CodeList.load(list.resource()),
                        (one, other) -> one,
                        () -> new EnumMap<>(ReferenceList.class)));
    }

    public CodeList list(ReferenceList list) {
        return lists.get(list);
    }

    public CodeList regions() {
        return list(ReferenceList.REGIONS);
    }

    public boolean knows(ReferenceList list, String code) {
        return list(list).contains(code);
    }

    /** Whether the code is of ISO 3166-1 alpha-2: people live in countries whose regions are not listed, too. */
    public boolean knowsCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** Whether the region is known and belongs to the country. */
    public boolean isRegionOf(String region, String country) {
        return regions()
                .find(region)
                .filter(code -> code.columns().get("country").equals(country))
                .isPresent();
    }
}
