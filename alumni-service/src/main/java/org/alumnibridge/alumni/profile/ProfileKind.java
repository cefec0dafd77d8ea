package org.alumnibridge.alumni.profile;

/** What a person is in the network. */
public enum ProfileKind {
    ALUMNUS,
    ENTREPRENEUR
}
