package org.alumnibridge.alumni.directory;

import java.util.List;
import java.util.UUID;

/**
 * A place in a sorted list of people.
 *
 * @param part {@code s} among those with a visible value to sort by, {@code r} among the rest
 * @param key the value of the last one seen; null before the first
 * @param id the last one seen; null before the first
 */
record Place(String part, Object key, UUID id) {

    static final int PARTS = 3;
    static final Place SORTED = new Place("s", null, null);
    static final Place REST = new Place("r", null, null);

    /** @throws IllegalArgumentException when it is no place in this order */
    static Place read(List<String> written, PersonSort sort) {
        UUID id = UUID.fromString(written.get(2));
        return switch (written.get(0)) {
            case "s" -> new Place("s", sort.value(written.get(1)), id);
            case "r" -> new Place("r", null, id);
            default -> throw new IllegalArgumentException("no part " + written.get(0));
        };
    }

    /** Behind somebody, among the rest. */
    static Place rest(UUID last) {
        return new Place("r", null, last);
    }

    /** Where somebody stands. */
    static Place of(FoundPerson found) {
        return new Place(
                found.key() == null ? "r" : "s", found.key(), found.person().id());
    }

    List<String> write() {
        return List.of(part, key == null ? "" : key.toString(), id.toString());
    }

    boolean isRest() {
        return part.equals(REST.part);
    }

    boolean isStart() {
        return id == null;
    }
}
