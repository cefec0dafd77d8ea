package org.alumnibridge.alumni.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alumnibridge.alumni.profile.ProfileContent;
import org.alumnibridge.alumni.profile.ProfileContent.Expertise;
import org.alumnibridge.alumni.profile.ProfileContent.Home;
import org.alumnibridge.alumni.profile.ProfileContent.KnownRegion;
import org.alumnibridge.alumni.profile.ProfileContent.SpokenLanguage;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.alumnibridge.alumni.reference.ReferenceList;
import org.alumnibridge.alumni.support.Kind;
import org.alumnibridge.kit.data.codes.Code;

/**
 * The codes that a profile is found by. A code stands there with all above it, so that whoever looks for a district finds
 * its regions; a level of a language stands there with those below it.
 */
@ApplicationScoped
class SearchCodes {

    private final ReferenceData reference;
    private final List<String> levels;

    SearchCodes(ReferenceData reference) {
        this.reference = reference;
        this.levels = reference.list(ReferenceList.CEFR_LEVELS).all().stream()
                .map(Code::code)
                .toList();
    }

    static String region(String code) {
        return "region:" + code;
    }

    static String industry(String code) {
        return "industry:" + code;
    }

    static String topic(String code) {
        return "topic:" + code;
    }

    static String language(String code) {
        return "language:" + code;
    }

    static String language(String code, String level) {
        return language(code) + ":" + level;
    }

    static String offer(Kind kind) {
        return "offer:" + kind.name().toLowerCase(Locale.ROOT);
    }

    static String programme(String code) {
        return "programme:" + code;
    }

    static String cohort(int year) {
        return "cohort:" + year;
    }

    static String home(String code) {
        return "home:" + code;
    }

    SortedSet<String> expertise(ProfileContent content) {
        Expertise known = content.expertise();
        SortedSet<String> codes = new TreeSet<>();
        known.regions().stream()
                .map(KnownRegion::code)
                .flatMap(this::andAbove)
                .forEach(code -> codes.add(region(code)));
        known.industries().stream()
                .flatMap(code -> above(ReferenceList.INDUSTRIES, code))
                .forEach(code -> codes.add(industry(code)));
        known.topics().stream()
                .flatMap(code -> above(ReferenceList.TOPICS, code))
                .forEach(code -> codes.add(topic(code)));
        known.languages().stream().flatMap(this::upTo).forEach(codes::add);
        content.offers().stream().map(SearchCodes::offer).forEach(codes::add);
        return codes;
    }

    SortedSet<String> career(ProfileContent content) {
        SortedSet<String> codes = new TreeSet<>();
        if (content.programme() != null) {
            codes.add(programme(content.programme()));
        }
        if (content.cohortYear() != null) {
            codes.add(cohort(content.cohortYear()));
        }
        home(content.home()).map(SearchCodes::home).forEach(codes::add);
        return codes;
    }

    private Stream<String> home(Home home) {
        Stream<String> region = home.region() == null ? Stream.empty() : andAbove(home.region());
        return Stream.concat(Stream.of(home.country()), region);
    }

    /** The region, the district around it, and the country. */
    private Stream<String> andAbove(String region) {
        Stream<String> country = reference.regions().find(region).stream()
                .map(code -> code.columns().get("country"));
        return Stream.concat(above(ReferenceList.REGIONS, region), country);
    }

    /** A code that a later edition no longer has stands for itself. */
    private Stream<String> above(ReferenceList list, String code) {
        List<String> lineage = reference.list(list).lineage(code);
        return lineage.isEmpty() ? Stream.of(code) : lineage.stream();
    }

    private Stream<String> upTo(SpokenLanguage spoken) {
        Stream<String> reached =
                levels.stream().limit(levels.indexOf(spoken.level()) + 1L).map(level -> language(spoken.code(), level));
        return Stream.concat(Stream.of(language(spoken.code())), reached);
    }
}
