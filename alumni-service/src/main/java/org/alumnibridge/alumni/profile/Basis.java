package org.alumnibridge.alumni.profile;

/** Why somebody knows a region. {@code FAMILY} can reveal origin and is published with the consent to it only. */
public enum Basis {
    PROFESSIONAL,
    PROGRAMME,
    FAMILY
}
