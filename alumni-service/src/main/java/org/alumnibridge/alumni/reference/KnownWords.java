package org.alumnibridge.alumni.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alumnibridge.alumni.support.ScriptFolding;
import org.alumnibridge.kit.data.codes.Code;

/** What codes people may mean by a word: names in every language, cities and synonyms, in either script. */
@ApplicationScoped
public class KnownWords {

    private final Map<ReferenceList, Map<String, Set<String>>> lists = new EnumMap<>(ReferenceList.class);

    public KnownWords(ReferenceData reference) {
        for (ReferenceList list : ReferenceList.values()) {
            Map<String, Set<String>> words = new HashMap<>();
            reference.list(list).all().forEach(code -> add(words, code));
            lists.put(list, words);
        }
    }

    /**
     * The codes that are called so, as a whole.
     *
     * @param folded by {@link ScriptFolding}
     */
    public Set<String> codes(ReferenceList list, String folded) {
        return lists.get(list).getOrDefault(folded, Set.of());
    }

    private static void add(Map<String, Set<String>> words, Code code) {
        Stream.concat(code.names().values().stream(), code.aliases().stream())
                .map(ScriptFolding::fold)
                .filter(word -> !word.isEmpty())
                .forEach(word ->
                        words.computeIfAbsent(word, any -> new TreeSet<>()).add(code.code()));
    }
}
