package org.alumnibridge.alumni.importing;

/**
 * One line that waits to be applied.
 *
 * @param line number in the file, from 1
 * @param content the line as it came, null when it has a defect
 * @param defect null when it can be read
 */
record StagedRow(int line, String content, LineDefect defect) {

    static StagedRow of(int line, String content) {
        return new StagedRow(line, content, null);
    }

    static StagedRow broken(int line, LineDefect defect) {
        return new StagedRow(line, null, defect);
    }
}
