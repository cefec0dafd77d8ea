package org.alumnibridge.alumni.importing;

/** One line as it came. */
record StagedRow(int line, String content) {}
