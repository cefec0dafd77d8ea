package org.alumnibridge.matching.ranking;

/** Why a candidate got the points of a criterion. Part of the API: a code keeps its meaning. */
public enum ReasonCode {
    REGION_EXACT,
    REGION_WIDER,
    REGION_SAME_DISTRICT,
    REGION_SAME_COUNTRY,
    REGION_OPEN,
    INDUSTRY_CLASS,
    INDUSTRY_GROUP,
    INDUSTRY_DIVISION,
    INDUSTRY_SECTION,
    INDUSTRY_OTHER,
    INDUSTRY_OPEN,
    TOPICS_ALL,
    TOPICS_SOME,
    TOPICS_NONE,
    TOPICS_OPEN,
    LANGUAGE_ABOVE,
    LANGUAGE_AS_ASKED,
    LANGUAGE_OPEN,
    /** The figures behind it are shown to the expert alone. */
    TRACK_RECORD,
    /** The figures behind it are shown to the expert alone. */
    LOAD_AND_FRESHNESS
}
