package org.alumnibridge.matching.policy;

import java.util.Arrays;

/**
 * How candidates are graded: integer points per criterion, 100 in all. A version never changes; another way of grading
 * is another version. Criteria that a request leaves open give full points. {@code docs/matching.md} tells the grading
 * in words.
 *
 * @param topics points for all asked topics; fewer give their share, weighted by rarity
 */
public record MatchingPolicy(
        String name,
        int version,
        RegionScale region,
        IndustryScale industry,
        int topics,
        LanguageScale language,
        TrackRecordScale trackRecord,
        LoadScale load,
        FreshnessScale freshness) {

    private static final int WHOLE = 100;

    /**
     * Points of the best region of the expert.
     *
     * @param professional knows the asked region itself from work; {@code programme}, {@code family} likewise. An
     *     unstated basis counts as programme, which most have, so that the points do not tell it
     * @param widerDiscount less when the expert names only the district around the asked region
     * @param ageDiscount most that an old evidence costs: 1 per started 5 years
     * @param sameDistrict knows another region of the same district; nothing above is graded lower than this
     * @param sameCountry knows another region of the country
     */
    public record RegionScale(
            int professional,
            int programme,
            int family,
            int widerDiscount,
            int ageDiscount,
            int sameDistrict,
            int sameCountry) {}

    /** Points by the narrowest branch of NACE that the expert's and an asked industry share. */
    public record IndustryScale(int same, int group, int division, int section) {}

    /** Points by the levels above the asked one; a native-like C2 gives all. The weakest asked language counts. */
    public record LanguageScale(int asAsked, int oneAbove, int twoAbove) {}

    /** {@code points * (answered + priorAnswered) / (asked + priorAsked)}, rounded half up; a decline is an answer. */
    public record TrackRecordScale(int points, int priorAnswered, int priorAsked) {}

    /** Points by how often the expert was asked in 90 days: never, at most {@code few} times, {@code some} times. */
    public record LoadScale(int points, int few, int some) {}

    /** Points for a profile confirmed within half a year; one less within a year, none for older ones. */
    public record FreshnessScale(int points) {}

    public MatchingPolicy {
        requireDescending(region.professional(), region.programme(), region.family(), region.sameDistrict());
        requireDescending(region.sameDistrict(), region.sameCountry(), 0);
        requireDescending(industry.same(), industry.group(), industry.division(), industry.section(), 0);
        requireDescending(language.twoAbove(), language.oneAbove(), language.asAsked(), 0);
        requireDescending(trackRecord.priorAsked(), trackRecord.priorAnswered(), 0);
        requireDescending(load.some(), load.few(), 0);
        int sum = region.professional()
                + industry.same()
                + topics
                + language.twoAbove()
                + trackRecord.points()
                + load.points()
                + freshness.points();
        if (sum != WHOLE) {
            throw new IllegalArgumentException("The points of all criteria sum to %d, not 100".formatted(sum));
        }
    }

    /** Version 1 of the policy in force. */
    public static MatchingPolicy standard() {
        return new MatchingPolicy(
                "default",
                1,
                new RegionScale(30, 28, 25, 4, 5, 18, 8),
                new IndustryScale(25, 20, 14, 6),
                20,
                new LanguageScale(6, 8, 10),
                new TrackRecordScale(10, 3, 5),
                new LoadScale(3, 2, 5),
                new FreshnessScale(2));
    }

    /** Most points that the criterion can give. */
    public int of(Criterion criterion) {
        return switch (criterion) {
            case REGION -> region.professional();
            case INDUSTRY -> industry.same();
            case TOPICS -> topics;
            case LANGUAGE -> language.twoAbove();
            case TRACK_RECORD -> trackRecord.points();
            case LOAD_AND_FRESHNESS -> load.points() + freshness.points();
        };
    }

    private static void requireDescending(int... points) {
        for (int i = 1; i < points.length; i++) {
            if (points[i] > points[i - 1]) {
                throw new IllegalArgumentException(
                        "A better fit must not get fewer points: " + Arrays.toString(points));
            }
        }
    }
}
