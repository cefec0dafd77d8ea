package org.alumnibridge.alumni.corridor;

/** Whether requests of a kind are taken. No decided policy means closed. */
public enum PolicyStatus {
    OPEN,
    SUSPENDED
}
