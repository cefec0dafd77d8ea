package org.alumnibridge.alumni.reference.official;

/**
 * Why a file cannot be brought in.
 *
 * @param line counted from 1, the header included; a quoted cell may span several
 * @param column the header of the cell
 */
record Finding(int line, String column, String reason) {

    @Override
    public String toString() {
        return "line %d, column \"%s\": %s".formatted(line, column, reason);
    }
}
