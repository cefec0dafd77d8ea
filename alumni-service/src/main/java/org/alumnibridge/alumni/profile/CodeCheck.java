package org.alumnibridge.alumni.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.alumnibridge.alumni.reference.ReferenceList;
import org.alumnibridge.kit.web.problem.FieldError;

/** Checks codes against the reference lists and collects what is wrong. Absent values are others' business. */
final class CodeCheck {

    private final ReferenceData reference;
    private final List<FieldError> errors;

    CodeCheck(ReferenceData reference, List<FieldError> errors) {
        this.reference = reference;
        this.errors = errors;
    }

    boolean known(ReferenceList list, String what, String pointer, String code) {
        boolean known = reference.knows(list, code);
        if (!known) {
            unknown(pointer, what);
        }
        return known;
    }

    /** The code itself is not repeated: it may be anything that somebody typed, and reasons are kept. */
    void unknown(String pointer, String what) {
        errors.add(new FieldError(pointer, "unknown-" + what, "What stands here is no %s we know.".formatted(what)));
    }

    /** @param member where the code stands inside each element: {@code /code}, or empty for plain codes */
    <T> void all(
            ReferenceList list,
            String what,
            String pointer,
            String member,
            List<T> elements,
            Function<T, String> code) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            T element = elements.get(i);
            String value = element == null ? null : code.apply(element);
            if (value != null && known(list, what, pointer + "/" + i + member, value) && !seen.add(value)) {
                duplicate(pointer + "/" + i + member);
            }
        }
    }

    void unique(String pointer, List<?> elements) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            if (!seen.add(elements.get(i))) {
                duplicate(pointer + "/" + i);
            }
        }
    }

    private void duplicate(String pointer) {
        errors.add(new FieldError(pointer, "duplicate", "The same value stands here twice."));
    }
}
