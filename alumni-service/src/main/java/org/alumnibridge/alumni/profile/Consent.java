package org.alumnibridge.alumni.profile;

/** What a person agrees to. */
public enum Consent {
    /** Being suggested to others by their coded facts. */
    MATCHING,
    /** Showing that they know a region from their family. */
    FAMILY_BASIS
}
