package org.alumnibridge.alumni.reference;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alumnibridge.kit.data.codes.Code;
import org.alumnibridge.kit.data.codes.CodeList;

/** Finds codes by what people call them: code, names in all languages, aliases. Best hits first, then as listed. */
final class CodeSearch {

    private static final int NO_HIT = 4;

    private record Entry(Code code, List<String> words) {}

    private record Hit(Code code, int rank) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    CodeSearch(CodeList list) {
        list.all().forEach(code -> entries.put(code.code(), new Entry(code, words(code))));
    }

    /** @param q as typed; null or blank finds everything in the order of the list */
    List<Code> find(String q) {
        String wanted = q == null ? "" : Folding.fold(q);
        Collection<Entry> all = entries.values();
        if (wanted.isEmpty()) {
            return all.stream().map(Entry::code).toList();
        }
        return all.stream()
                .map(entry -> new Hit(entry.code(), rank(entry, wanted)))
                .filter(hit -> hit.rank() < NO_HIT)
                .sorted(Comparator.comparingInt(Hit::rank))
                .map(Hit::code)
                .toList();
    }

    private static List<String> words(Code code) {
        return Stream.of(Stream.of(code.code()), code.names().values().stream(), code.aliases().stream())
                .flatMap(texts -> texts)
                .map(Folding::fold)
                .toList();
    }

    private static int rank(Entry entry, String wanted) {
        return entry.words().stream().mapToInt(word -> rank(word, wanted)).min().orElse(NO_HIT);
    }

    /** The whole name, its beginning, the beginning of a word in it, anywhere. */
    private static int rank(String word, String wanted) {
        if (word.equals(wanted)) {
            return 0;
        }
        if (word.startsWith(wanted)) {
            return 1;
        }
        if (word.contains(" " + wanted)) {
            return 2;
        }
        return word.contains(wanted) ? 3 : NO_HIT;
    }
}
