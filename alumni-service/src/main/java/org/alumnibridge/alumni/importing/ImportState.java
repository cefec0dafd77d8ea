package org.alumnibridge.alumni.importing;

/** Where an import stands. */
enum ImportState {
    /** Its lines are arriving. Nothing is applied yet; if the upload breaks off, it goes. */
    RECEIVING,
    /** All lines are stored; none is lost from here on. */
    STAGED,
    RUNNING,
    COMPLETED
}
