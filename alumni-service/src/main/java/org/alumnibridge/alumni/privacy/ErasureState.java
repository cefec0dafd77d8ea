package org.alumnibridge.alumni.privacy;

/** How far an erasure is. */
public enum ErasureState {
    /** The undo window runs; the person is restricted. */
    REQUESTED,
    /** The data of this service are gone; receipts of the others are coming in. */
    ERASING,
    /** Everybody has given a receipt. */
    ERASED,
    /** Taken back within the undo window. */
    CANCELLED
}
