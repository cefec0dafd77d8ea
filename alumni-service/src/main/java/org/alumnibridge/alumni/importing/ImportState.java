package org.alumnibridge.alumni.importing;

/** Where an import stands. */
enum ImportState {
    /** All lines are stored; none is lost from here on. */
    STAGED,
    RUNNING,
    COMPLETED
}
