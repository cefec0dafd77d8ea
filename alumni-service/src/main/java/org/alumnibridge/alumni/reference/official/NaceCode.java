package org.alumnibridge.alumni.reference.official;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shape of an industry's code: C, 24, 24.5, 24.51. */
final class NaceCode {

    private static final List<String> LEVELS = List.of("section", "division", "group", "class");
    private static final List<String> SHAPES = List.of("[A-Z]", "\\d\\d", "\\d\\d\\.\\d", "\\d\\d\\.\\d\\d");

    private NaceCode() {}

    static Optional<String> level(String code) {
        return LEVELS.stream()
                .filter(level -> code.matches(SHAPES.get(LEVELS.indexOf(level))))
                .findFirst();
    }

    /** @param level 1 for sections to 4 for classes */
    static String nameOf(int level) {
        return LEVELS.get(level - 1);
    }

    static Map<String, String> columns(String level) {
        return Map.of("level", level);
    }
}
