package org.alumnibridge.alumni.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumnibridge.kit.data.codes.Code;
import org.alumnibridge.kit.web.language.Language;
import org.junit.jupiter.api.Test;

/** The shipped lists are complete, well-formed and named. */
class ReferenceFactsTest {

    private static final ReferenceData DATA = new ReferenceData();
    private static final Collection<Code> INDUSTRIES =
            DATA.list(ReferenceList.INDUSTRIES).all();
    private static final Collection<Code> REGIONS = DATA.regions().all();

    /** SHA-256 of the official list's lines "code parent", sorted. */
    private static final String OFFICIAL_CODES = "557513e6e9bffe42ffc5d57ab8841f9489ec3f9af2c84762d018a39a930b0866";

    /** First and last division of each section of NACE Rev. 2. */
    private static final Map<String, List<Integer>> DIVISIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("A", List.of(1, 3)),
            Map.entry("B", List.of(5, 9)),
            Map.entry("C", List.of(10, 33)),
            Map.entry("D", List.of(35, 35)),
            Map.entry("E", List.of(36, 39)),
            Map.entry("F", List.of(41, 43)),
            Map.entry("G", List.of(45, 47)),
            Map.entry("H", List.of(49, 53)),
            Map.entry("I", List.of(55, 56)),
            Map.entry("J", List.of(58, 63)),
            Map.entry("K", List.of(64, 66)),
            Map.entry("L", List.of(68, 68)),
            Map.entry("M", List.of(69, 75)),
            Map.entry("N", List.of(77, 82)),
            Map.entry("O", List.of(84, 84)),
            Map.entry("P", List.of(85, 85)),
            Map.entry("Q", List.of(86, 88)),
            Map.entry("R", List.of(90, 93)),
            Map.entry("S", List.of(94, 96)),
            Map.entry("T", List.of(97, 98)),
            Map.entry("U", List.of(99, 99))));

    /** Words that lead to more than one region on purpose: the caller chooses. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "altai", "алтаи", "baikal", "баикал", "leningrad", "ленинград", "zheleznogorsk", "железногорск", "kyjiw");

    @Test
    void allIndustriesOfTheEditionAreThere() {
        Map<String, Long> perLevel = INDUSTRIES.stream()
                .collect(Collectors.groupingBy(code -> code.columns().get("level"), Collectors.counting()));

        assertEquals(Map.of("section", 21L, "division", 88L, "group", 272L, "class", 615L), perLevel);
    }

    @Test
    void theirCodesAndParentsAreThoseOfTheOfficialList() throws NoSuchAlgorithmException {
        String codes = INDUSTRIES.stream()
                .map(code -> code.code() + " " + Objects.requireNonNullElse(code.parent(), "") + "\n")
                .sorted()
                .collect(Collectors.joining());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(codes.getBytes(StandardCharsets.UTF_8));

        assertEquals(OFFICIAL_CODES, HexFormat.of().formatHex(digest));
    }

    @Test
    void eachSectionHasItsDivisions() {
        Map<String, List<String>> expected = DIVISIONS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        section -> numbered(
                                section.getValue().get(0), section.getValue().get(1))));
        Map<String, List<String>> divisions = INDUSTRIES.stream()
                .filter(level("division"))
                .collect(Collectors.groupingBy(Code::parent, Collectors.mapping(Code::code, Collectors.toList())));

        assertEquals(expected, divisions);
    }

    @Test
    void groupsAndClassesStandBelowTheirOwnNumber() {
        assertEquals(
                List.of(),
                INDUSTRIES.stream()
                        .filter(level("group").or(level("class")))
                        .filter(code -> !code.code().matches("\\d\\d\\.\\d{1,2}")
                                || !parentByNumber(code.code()).equals(code.parent()))
                        .map(Code::code)
                        .toList());
    }

    @Test
    void everyGroupHasAClass() {
        Set<String> parents =
                INDUSTRIES.stream().filter(level("class")).map(Code::parent).collect(Collectors.toSet());

        assertEquals(
                List.of(),
                INDUSTRIES.stream()
                        .filter(level("group"))
                        .map(Code::code)
                        .filter(group -> !parents.contains(group))
                        .toList());
    }

    @Test
    void parentsStandBeforeTheirChildren() {
        for (ReferenceList list : List.of(ReferenceList.INDUSTRIES, ReferenceList.REGIONS)) {
            Set<String> seen = new TreeSet<>();
            for (Code code : DATA.list(list).all()) {
                assertTrue(code.parent() == null || seen.contains(code.parent()), code::code);
                seen.add(code.code());
            }
        }
    }

    @Test
    void everyIndustryHasItsNames() {
        for (Language language : Language.values()) {
            assertEquals(List.of(), unnamed(INDUSTRIES, language));
        }
    }

    @Test
    void everyRegionHasItsNames() {
        for (Language language : Language.values()) {
            assertEquals(List.of(), unnamed(REGIONS, language));
        }
        assertEquals(16, REGIONS.stream().filter(type("land")).count());
        assertEquals(8, REGIONS.stream().filter(type("federal_district")).count());
        assertEquals(
                83,
                REGIONS.stream()
                        .filter(region -> region.code().startsWith("RU-"))
                        .filter(type("federal_district").negate())
                        .count());
    }

    @Test
    void aWordLeadsToOneRegionUnlessItIsKnownToBeAmbiguous() {
        Map<String, Set<String>> regionsByWord = new TreeMap<>();
        for (Code region : REGIONS) {
            words(region).forEach(word -> regionsByWord
                    .computeIfAbsent(word, any -> new TreeSet<>())
                    .add(region.code()));
        }
        regionsByWord.values().removeIf(regions -> regions.size() == 1);

        assertEquals(new TreeSet<>(AMBIGUOUS), regionsByWord.keySet(), regionsByWord::toString);
    }

    @Test
    void noAliasRepeatsANameOfItsCodeOrAnotherAlias() {
        for (ReferenceList list : ReferenceList.values()) {
            for (Code code : DATA.list(list).all()) {
                List<String> folded = code.aliases().stream().map(Folding::fold).toList();
                assertEquals(folded.size(), Set.copyOf(folded).size(), () -> code.code() + " " + code.aliases());
            }
        }
    }

    @Test
    void theRegionsOfTheNetworkAreFoundInBothScripts() {
        assertEquals(
                List.of(),
                REGIONS.stream()
                        .filter(region ->
                                Set.of("DE", "RU").contains(region.columns().get("country")))
                        .filter(region -> words(region).stream().noneMatch(word -> word.matches(".*\\p{IsCyrillic}.*"))
                                || words(region).stream().noneMatch(word -> word.matches(".*\\p{IsLatin}.*")))
                        .map(Code::code)
                        .toList());
    }

    private static List<String> words(Code code) {
        return Stream.concat(code.names().values().stream(), code.aliases().stream())
                .map(Folding::fold)
                .distinct()
                .toList();
    }

    private static List<String> unnamed(Collection<Code> codes, Language language) {
        return codes.stream()
                .filter(code -> code.names().getOrDefault(language, "").isBlank())
                .map(Code::code)
                .toList();
    }

    private static String parentByNumber(String code) {
        return code.length() == 5 ? code.substring(0, 4) : code.substring(0, 2);
    }

    private static List<String> numbered(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj("%02d"::formatted).toList();
    }

    private static Predicate<Code> level(String level) {
        return code -> level.equals(code.columns().get("level"));
    }

    private static Predicate<Code> type(String type) {
        return code -> type.equals(code.columns().get("type"));
    }
}
