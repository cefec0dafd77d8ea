package org.alumnibridge.alumni.directory;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That somebody has one of these codes. It applies to whoever's group is visible; a hidden code is no code.
 *
 * @param codes as {@link SearchCodes} writes them
 */
record CodeFilter(FieldGroup group, SortedSet<String> codes) {

    static CodeFilter of(FieldGroup group, Stream<String> codes) {
        return new CodeFilter(group, codes.collect(Collectors.toCollection(TreeSet::new)));
    }
}
