package org.alumnibridge.alumni.privacy;

/** Who asked for an erasure. */
public enum Origin {
    PERSON,
    /** The office of an association, for one of its members. */
    ASSOCIATION,
    /** An administrator of the network. */
    NETWORK
}
