package org.alumnibridge.alumni.importing;

/** How many lines there were and what came of them. */
record ImportCounts(int rows, int created, int updated, int unchanged, int rejected) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

    ImportCounts plusCreated() {
        return new ImportCounts(rows, created + 1, updated, unchanged, rejected);
    }

    ImportCounts plusUpdated() {
        return new ImportCounts(rows, created, updated + 1, unchanged, rejected);
    }

    ImportCounts plusUnchanged() {
        return new ImportCounts(rows, created, updated, unchanged + 1, rejected);
    }

    ImportCounts plusRejected(int lines) {
        return new ImportCounts(rows, created, updated, unchanged, rejected + lines);
    }
}
