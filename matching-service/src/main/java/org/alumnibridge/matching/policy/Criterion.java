package org.alumnibridge.matching.policy;

/** What candidates are graded by. */
public enum Criterion {
    REGION,
    INDUSTRY,
    TOPICS,
    LANGUAGE,
    TRACK_RECORD,
    LOAD_AND_FRESHNESS
}
