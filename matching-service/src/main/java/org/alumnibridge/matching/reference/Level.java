package org.alumnibridge.matching.reference;

/** Levels of the Common European Framework of Reference for Languages, lowest first. */
public enum Level {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2;

    /** @return A1 for an absent level (any command of the language), and for one that we do not know */
    public static Level of(String code) {
        for (Level level : values()) {
            if (level.name().equalsIgnoreCase(code)) {
                return level;
            }
        }
        return A1;
    }
}
