package org.alumnibridge.matching.pool;

/** How an expert came to know a region. */
public enum Basis {
    PROFESSIONAL,
    PROGRAMME,
    FAMILY,
    /** Not published: a family tie is told only with its owner's consent. */
    UNSTATED;

    static Basis of(String code) {
        for (Basis basis : values()) {
            if (basis.name().equalsIgnoreCase(code)) {
                return basis;
            }
        }
        return UNSTATED;
    }
}
