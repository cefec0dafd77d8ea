package org.alumnibridge.alumni.reference.official;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an edition changes in our list, for the operator to read before and after it is written. */
final class Changes {

    /** In the order of the report. */
    enum Kind {
        ADDED("new, named by the official title: give it a short name of your own"),
        CARRIED("named as the old code that meant it"),
        REPLACED("means something else now, named by the official title; who holds it should be asked"),
        SHIFTED("means something more or less than before: look at its name"),
        MOVED("has another parent"),
        TITLED("name taken from the official title"),
        REMOVED("no longer in the official list; kept, because profiles may hold it"),
        FOREIGN("not in our list, left out");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }
    }

    private final Map<Kind, List<String>> lines = new EnumMap<>(Kind.class);

    void add(Kind kind, String code, String detail) {
        lines.computeIfAbsent(kind, any -> new ArrayList<>()).add(detail.isEmpty() ? code : code + "  " + detail);
    }

    List<String> of(Kind kind) {
        return lines.getOrDefault(kind, List.of());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        lines.forEach((kind, codes) -> text.append(codes.size())
                .append(" x ")
                .append(kind.meaning)
                .append(":\n  ")
                .append(String.join("\n  ", codes))
                .append('\n'));
        return text.toString();
    }
}
