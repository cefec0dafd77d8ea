package org.alumnibridge.alumni.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alumnibridge.alumni.support.ScriptFolding;
import org.alumnibridge.kit.data.codes.Code;

/** Guesses which code somebody meant who named one that there is not: by its words, or else by its letters. */
@ApplicationScoped
public class CodeSuggestions {

    private static final int MOST = 3;
    /** Less alike than this is no help. */
    private static final double ALIKE = 0.5;

    private record Guess(Code code, double likeness) {}

    private final ReferenceData reference;
    private final ReferenceLists lists;

    CodeSuggestions(ReferenceData reference, ReferenceLists lists) {
        this.reference = reference;
        this.lists = lists;
    }

    /** Up to three codes, best first. */
    public List<String> of(ReferenceList list, String text) {
        List<Code> named = lists.find(list, text);
        Stream<Code> found = named.isEmpty() ? alike(list, text) : named.stream();
        return found.limit(MOST).map(Code::code).toList();
    }

    private Stream<Code> alike(ReferenceList list, String text) {
        Set<String> wanted = pairs(ScriptFolding.fold(text));
        return reference.list(list).all().stream()
                .map(code -> new Guess(code, likeness(code, wanted)))
                .filter(guess -> guess.likeness() >= ALIKE)
                .sorted(Comparator.comparingDouble(Guess::likeness).reversed())
                .map(Guess::code);
    }

    private static double likeness(Code code, Set<String> wanted) {
        return Stream.of(Stream.of(code.code()), code.names().values().stream(), code.aliases().stream())
                .flatMap(words -> words)
                .map(ScriptFolding::fold)
                .mapToDouble(word -> likeness(pairs(word), wanted))
                .max()
                .orElse(0);
    }

    /** Dice's coefficient: twice what both have, of all that they have. */
    private static double likeness(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return 2.0 * both.size() / Math.max(1, some.size() + others.size());
    }

    private static Set<String> pairs(String word) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return pairs;
    }
}
