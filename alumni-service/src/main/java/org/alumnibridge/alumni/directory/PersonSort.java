package org.alumnibridge.alumni.directory;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The orders that people may be listed in. Who has no visible value to sort by comes last, in the order of joining.
 *
 * @see SearchStatement
 */
enum PersonSort {
    JOINED("joined", null, "", false),
    NAME("name", FieldGroup.IDENTITY, "e.name", false),
    NAME_DOWN("-name", FieldGroup.IDENTITY, "e.name", true),
    COHORT("cohortYear", FieldGroup.CAREER, "e.cohort_year", false),
    COHORT_DOWN("-cohortYear", FieldGroup.CAREER, "e.cohort_year", true),
    /** Best first; for free text only. */
    RELEVANCE("relevance", null, "", true);

    private final String parameter;
    private final FieldGroup group;
    private final String column;
    private final boolean down;

    PersonSort(String parameter, FieldGroup group, String column, boolean down) {
        this.parameter = parameter;
        this.group = group;
        this.column = column;
        this.down = down;
    }

    static Optional<PersonSort> of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst();
    }

    static String known() {
        return Arrays.stream(values()).map(sort -> sort.parameter).collect(Collectors.joining(", "));
    }

    /** The group that holds what is sorted by; null when it is nobody's field. */
    FieldGroup group() {
        return group;
    }

    String column() {
        return column;
    }

    /**
     * A value to sort by, as a cursor has it.
     *
     * @throws IllegalArgumentException when it is none
     */
    Object value(String text) {
        return group == FieldGroup.IDENTITY ? text : Integer.valueOf(text);
    }

    boolean isDown() {
        return down;
    }

    /** Where the list begins: those with a value first. */
    Place start() {
        return this == JOINED ? Place.REST : Place.SORTED;
    }
}
