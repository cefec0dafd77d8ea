package org.alumnibridge.alumni.reference.official;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares what codes of two editions mean: a code means the classes below it, and the crosswalk leads from the classes
 * of one edition to those of the other and back.
 */
final class Succession {

    private final Map<String, Set<String>> before;
    private final Map<String, Set<String>> now;
    private final Map<String, String> levels;
    private final Crosswalk crosswalk;

    /**
     * @param oldParents parent by code, old edition
     * @param newParents parent by code, new edition
     */
    Succession(Map<String, String> oldParents, Map<String, String> newParents, Crosswalk crosswalk) {
        this.before = meanings(oldParents);
        this.now = meanings(newParents);
        this.crosswalk = crosswalk;
        this.levels = new TreeMap<>();
        Set<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(now.keySet());
        codes.forEach(code -> levels.put(code, NaceCode.level(code).orElse("")));
    }

    /** The old code that meant the same, the code itself before others; else the one that meant more than half of it. */
    Optional<String> predecessor(String code) {
        if (means(code, code)) {
            return Optional.of(code);
        }
        return before.keySet().stream()
                .filter(old -> levels.get(old).equals(levels.get(code)))
                .filter(old -> likeness(old, code) > 0.5)
                .max(Comparator.comparing((String old) -> means(old, code)).thenComparing(old -> likeness(old, code)));
    }

    /** Whether all classes of the old code became all classes of the new one. */
    boolean means(String old, String code) {
        Set<String> older = olderOf(code);
        return !older.isEmpty()
                && older.equals(before.get(old))
                && successors(old).equals(now.get(code));
    }

    /** Whether the code still means something of what it meant. */
    boolean overlaps(String code) {
        return !Collections.disjoint(olderOf(code), before.getOrDefault(code, Set.of()));
    }

    /** The classes that an old code became; empty when nothing did. */
    Set<String> successors(String old) {
        return follow(before.getOrDefault(old, Set.of()), crosswalk.newer());
    }

    /** The share of classes in common, looking back and looking ahead, the lesser of the two. */
    private double likeness(String old, String code) {
        return Math.min(
                share(before.getOrDefault(old, Set.of()), olderOf(code)),
                share(successors(old), now.getOrDefault(code, Set.of())));
    }

    private static double share(Set<String> one, Set<String> other) {
        Set<String> either = new TreeSet<>(one);
        long both = either.stream().filter(other::contains).count();
        either.addAll(other);
        return either.isEmpty() ? 0 : (double) both / either.size();
    }

    private Set<String> olderOf(String code) {
        return follow(now.getOrDefault(code, Set.of()), crosswalk.older());
    }

    private static Set<String> follow(Set<String> classes, Map<String, Set<String>> way) {
        Set<String> reached = new TreeSet<>();
        classes.forEach(code -> reached.addAll(way.getOrDefault(code, Set.of())));
        return reached;
    }

    private static Map<String, Set<String>> meanings(Map<String, String> parents) {
        Map<String, Set<String>> meanings = new TreeMap<>();
        for (String code : parents.keySet()) {
            if (NaceCode.level(code).filter("class"::equals).isPresent()) {
                for (String up = code; up != null && !up.isEmpty(); up = parents.get(up)) {
                    meanings.computeIfAbsent(up, any -> new TreeSet<>()).add(code);
                }
            }
        }
        return meanings;
    }
}
