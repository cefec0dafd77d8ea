package org.alumnibridge.matching.ranking;

/** What the codes in a reason are codes of, so that they can be named in the reader's language. */
public enum Vocabulary {
    REGION,
    INDUSTRY,
    TOPIC,
    LANGUAGE,
    BASIS,
    /** Year of an evidence; none when there is no year. */
    YEAR,
    /** Level of a language, shown as it is. */
    LEVEL
}
